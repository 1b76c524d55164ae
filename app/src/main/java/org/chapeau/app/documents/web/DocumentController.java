package org.chapeau.app.documents.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.documents.Pdfs.Pdf;
import org.chapeau.app.documents.Readout;
import org.chapeau.app.documents.Readouts;
import org.chapeau.app.documents.Variant;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.text.Language;
import org.chapeau.word.DocumentKind;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The files of a dossier, and the readout of the reader's own side.
 */
@Controller
@RequestMapping("/dossiers/{id}")
class DocumentController {

	private static final int PLACE = 50;

	private final Documents documents;

	private final Readouts readouts;

	private final Pdfs pdfs;

	private final History history;

	private final StatementPages pages;

	DocumentController(Documents documents, Readouts readouts, Pdfs pdfs, History history, StatementPages pages) {
		this.documents = documents;
		this.pdfs = pdfs;
		this.history = history;
		this.readouts = readouts;
		this.pages = pages;
	}

	@Bean
	static DossierTab documentsTab() {
		return DossierTab.of("documents", PLACE, (reader) -> !reader.delegateOnly());
	}

	@GetMapping("/documents")
	String list(CurrentUser reader, @PathVariable DossierId id, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("documents", this.documents.list(reader, id));
		Map<DocumentKind, List<Variant>> possible = new LinkedHashMap<>();
		this.documents.possible(reader, dossier)
			.forEach((variant) -> possible.computeIfAbsent(variant.kind(), (kind) -> new ArrayList<>()).add(variant));
		page.addAttribute("possible", possible);
		page.addAttribute("noClause",
				dossier.state().open() && possible.keySet().stream().allMatch(DocumentKind.READOUT::equals));
		page.addAttribute("mayWrite", this.readouts.mayWrite(reader));
		page.addAttribute("pdf", this.pdfs.arePossible());
		page.addAttribute("statementVersions", this.history.versions(reader, id));
		page.addAttribute("languages", Language.values());
		return "documents/documents";
	}

	@PostMapping("/redline")
	String redline(CurrentUser reader, @PathVariable DossierId id, @RequestParam int from, @RequestParam int to,
			@RequestParam Language language, RedirectAttributes next) {
		this.documents.redline(reader, id, Math.min(from, to), Math.max(from, to), language)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "document-made"));
		return "redirect:/dossiers/" + id + "/documents";
	}

	/**
	 * Two answers of one address: the file, or the way back to the page that says why
	 * not.
	 */
	@GetMapping("/documents/{document}/pdf")
	Object pdf(CurrentUser reader, @PathVariable DossierId id, @PathVariable DocumentId document,
			RedirectAttributes next) {
		Outcome<Pdf> outcome = this.pdfs.of(reader, id, document)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (outcome instanceof Outcome.Done<Pdf> done) {
			return Attachment.pdf(done.result().fileName(), done.result().bytes());
		}
		next.addFlashAttribute("refusal", outcome.refusal().orElseThrow());
		return "redirect:/dossiers/" + id + "/documents";
	}

	@PostMapping("/documents")
	String make(CurrentUser reader, @PathVariable DossierId id, @RequestParam String variant, RedirectAttributes next) {
		this.documents.make(reader, id, variant)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "document-made"));
		return "redirect:/dossiers/" + id + "/documents";
	}

	@GetMapping("/documents/{document}")
	ResponseEntity<byte[]> download(CurrentUser reader, @PathVariable DossierId id, @PathVariable DocumentId document) {
		File file = this.documents.download(reader, id, document)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Attachment.docx(file.document().fileName(), file.bytes());
	}

	@GetMapping("/readout")
	String readout(CurrentUser reader, @PathVariable DossierId id, Model page) {
		this.pages.show(reader, id, page);
		if (!this.readouts.mayWrite(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("readout", this.readouts.own(reader, id).orElseThrow());
		return "documents/readout";
	}

	@PostMapping("/readout")
	String write(CurrentUser user, @PathVariable DossierId id, @RequestParam int number, @RequestParam String en,
			@RequestParam String ja, Model page, HttpServletResponse response, RedirectAttributes next) {
		Outcome<Readout> outcome = this.readouts.write(user, id, number, en, ja);
		if (outcome.refusal().isEmpty()) {
			next.addFlashAttribute("done", "readout-written");
			return "redirect:/dossiers/" + id + "/documents";
		}
		this.pages.show(user, id, page);
		page.addAttribute("refusal", outcome.refusal().get());
		page.addAttribute("current", this.readouts.own(user, id).orElseThrow());
		page.addAttribute("readout", new Readout(user.side(), number, en, ja));
		response.setStatus(HttpStatus.CONFLICT.value());
		return "documents/readout";
	}

}
