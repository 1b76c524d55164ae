package org.chapeau.app.release.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.documents.DocumentId;
import org.chapeau.app.documents.Pdfs.Pdf;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.release.PublicPackages;
import org.chapeau.app.release.PublicPackages.Published;
import org.chapeau.app.release.Release;
import org.chapeau.app.release.ReleaseId;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * What is released, for everybody, without signing in.
 */
@Controller
@RequestMapping("/public")
class PublicController {

	private final PublicPackages packages;

	PublicController(PublicPackages packages) {
		this.packages = packages;
	}

	@GetMapping
	String list(Model page) {
		page.addAttribute("packages", this.packages.list());
		return "release/public";
	}

	@GetMapping("/{release}")
	String show(@PathVariable ReleaseId release, @RequestParam(required = false) @Nullable String first, Model page,
			Locale locale) {
		Published published = this.packages.find(release).orElseThrow(PublicController::none);
		Language language = Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Language.JA : Language.EN;
		Party leading = leading(published, first);
		page.addAttribute("published", published);
		page.addAttribute("files", this.packages.files(published));
		page.addAttribute("pdf", this.packages.canPrint());
		page.addAttribute("pdfHashes", this.packages.pdfHashes(published));
		if (published.release().isCorrigendum()) {
			Published corrected = this.packages.corrected(published).orElseThrow(PublicController::none);
			page.addAttribute("corrected", corrected);
			page.addAttribute("statement", this.packages.title(corrected, language, null));
			page.addAttribute("number", number(corrected, release));
			page.addAttribute("passages", this.packages.corrections(published, locale));
			return "release/corrigendum";
		}
		page.addAttribute("corrigenda", this.packages.corrigenda(published));
		page.addAttribute("first", leading);
		page.addAttribute("title", this.packages.title(published, language, leading));
		page.addAttribute("lines", this.packages.text(published, language, leading));
		return "release/statement";
	}

	@GetMapping("/{release}/files/{document}")
	ResponseEntity<byte[]> file(@PathVariable ReleaseId release, @PathVariable DocumentId document) {
		return this.packages.file(release, document)
			.map((file) -> Attachment.docx(file.document().fileName(), file.bytes()))
			.orElseThrow(PublicController::none);
	}

	/**
	 * Two answers of one address: the file, or the page that says why not.
	 */
	@GetMapping("/{release}/files/{document}/pdf")
	Object pdf(@PathVariable ReleaseId release, @PathVariable DocumentId document, Model page,
			HttpServletResponse response, Locale locale) {
		Outcome<Pdf> outcome = this.packages.pdf(release, document).orElseThrow(PublicController::none);
		if (outcome instanceof Outcome.Done<Pdf> done) {
			return Attachment.pdf(done.result().fileName(), done.result().bytes());
		}
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		return show(release, null, page, locale);
	}

	/** Which of the corrigenda of a statement it is, from 1. */
	private int number(Published corrected, ReleaseId corrigendum) {
		return 1 + this.packages.corrigenda(corrected).stream().map(Release::id).toList().indexOf(corrigendum);
	}

	private static Party leading(Published published, @Nullable String first) {
		return published.dossier()
			.partyList()
			.stream()
			.filter((party) -> party.code().equals(Optional.ofNullable(first).orElse("")))
			.findFirst()
			.orElse(published.dossier().partyList().get(0));
	}

	private static ResponseStatusException none() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
