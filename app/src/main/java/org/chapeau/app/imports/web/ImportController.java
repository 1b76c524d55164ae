package org.chapeau.app.imports.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.imports.ImportPreview;
import org.chapeau.app.imports.Imports;
import org.chapeau.app.imports.Pick;
import org.chapeau.app.imports.ReceivedFile;
import org.chapeau.app.imports.ReceivedFileId;
import org.chapeau.app.imports.Taking;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.KeptDrafts;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.text.Language;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Word files that come back to a dossier: uploaded, shown on the clauses, picked from.
 */
@Controller
@RequestMapping("/dossiers/{id}/imports")
class ImportController {

	private static final int PLACE = 55;

	private static final String PARAGRAPH = "paragraph-";

	private final Imports imports;

	private final History history;

	private final KeptDrafts drafts;

	private final JointText text;

	private final StatementPages pages;

	ImportController(Imports imports, History history, KeptDrafts drafts, JointText text, StatementPages pages) {
		this.imports = imports;
		this.history = history;
		this.drafts = drafts;
		this.text = text;
		this.pages = pages;
	}

	@Bean
	static DossierTab importsTab() {
		return DossierTab.of("imports", PLACE, (reader) -> !reader.delegateOnly());
	}

	@GetMapping
	String list(CurrentUser reader, @PathVariable DossierId id, Model page) {
		show(reader, id, page);
		page.addAttribute("files", this.imports.list(reader, id));
		return "imports/files";
	}

	@PostMapping
	String receive(CurrentUser user, @PathVariable DossierId id,
			@RequestParam(required = false) @Nullable MultipartFile file, Model page, HttpServletResponse response,
			Locale locale) throws IOException {
		show(user, id, page);
		Outcome<ReceivedFile> outcome = (file == null || file.isEmpty()) ? Outcome.refused("file-missing")
				: this.imports.receive(user, id, String.valueOf(file.getOriginalFilename()),
						WordGate.read(file.getInputStream()), locale);
		if (outcome instanceof Outcome.Done<ReceivedFile> done) {
			return "redirect:/dossiers/" + id + "/imports/" + done.result().id();
		}
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		page.addAttribute("files", this.imports.list(user, id));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "imports/files";
	}

	@GetMapping("/{file}")
	String file(CurrentUser reader, @PathVariable DossierId id, @PathVariable ReceivedFileId file, Model page) {
		show(reader, id, page);
		ReceivedFile received = find(reader, id, file);
		if (received.isTaken()) {
			page.addAttribute("received", received);
			page.addAttribute("taken", this.imports.taken(received));
			page.addAttribute("views",
					ClauseView.of(this.text.of(reader, id))
						.stream()
						.collect(Collectors.toMap((view) -> view.clause().id(), Function.identity())));
			return "imports/taken";
		}
		ImportPreview preview = this.imports.preview(reader, received);
		return showPreview(reader, id, page, preview, preview.changes());
	}

	private String showPreview(CurrentUser reader, DossierId id, Model page, ImportPreview preview,
			List<ImportPreview.Change> changes) {
		page.addAttribute("received", preview.file());
		page.addAttribute("preview", preview);
		page.addAttribute("changes", changes);
		page.addAttribute("statementVersions", this.history.versions(reader, id));
		page.addAttribute("keptDrafts", this.drafts.list(reader, id));
		page.addAttribute("languages", Language.values());
		return "imports/file";
	}

	@GetMapping("/{file}/original")
	ResponseEntity<byte[]> original(CurrentUser reader, @PathVariable DossierId id, @PathVariable ReceivedFileId file) {
		ReceivedFile received = find(reader, id, file);
		return Attachment.asItCame(received.fileName(), this.imports.original(reader, received));
	}

	@PostMapping("/{file}/compared-with")
	String aim(CurrentUser user, @PathVariable DossierId id, @PathVariable ReceivedFileId file,
			@RequestParam int revision, @RequestParam Language language, @RequestParam int version,
			@RequestParam MultiValueMap<String, String> form, RedirectAttributes next) {
		ReceivedFile received = find(user, id, file);
		if (!isThere(user, id, version, received)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.imports.aim(user, received, revision, language, version, mapping(form))
			.refusal()
			.ifPresent((refusal) -> next.addFlashAttribute("refusal", refusal));
		return "redirect:/dossiers/" + id + "/imports/" + file;
	}

	private boolean isThere(CurrentUser user, DossierId id, int version, ReceivedFile received) {
		if (version == 0) {
			return received.baseVersion() <= 0;
		}
		return (version > 0) ? this.history.versions(user, id).stream().anyMatch((each) -> each.number() == version)
				: this.drafts.list(user, id).stream().anyMatch((draft) -> draft.number() == -version);
	}

	/** A paragraph left as it was taken is not said anything of. */
	private static Map<Integer, Optional<ClauseId>> mapping(MultiValueMap<String, String> form) {
		Map<Integer, Optional<ClauseId>> mapping = new HashMap<>();
		form.toSingleValueMap().forEach((name, value) -> {
			if (name.startsWith(PARAGRAPH) && !value.isEmpty()) {
				mapping.put(Integer.valueOf(name.substring(PARAGRAPH.length())),
						value.equals("none") ? Optional.empty() : Optional.of(ClauseId.of(value)));
			}
		});
		return mapping;
	}

	@PostMapping("/{file}")
	String take(CurrentUser user, @PathVariable DossierId id, @PathVariable ReceivedFileId file,
			@RequestParam int revision, @RequestParam(defaultValue = "") List<Integer> take,
			@RequestParam(defaultValue = "") List<Integer> comment, @RequestParam MultiValueMap<String, String> form,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		ReceivedFile received = find(user, id, file);
		Map<String, String> typed = form.toSingleValueMap();
		List<Pick> picks = take.stream()
			.map((number) -> new Pick(number, Integer.parseInt(typed.getOrDefault("number-" + number, "0")),
					typed.getOrDefault("en-" + number, ""), typed.getOrDefault("ja-" + number, "")))
			.toList();
		Taking taking = this.imports.take(user, received, revision, picks, comment);
		if (taking instanceof Taking.Done done) {
			next.addFlashAttribute("done", "import-taken");
			next.addFlashAttribute("count", done.count());
			return "redirect:/dossiers/" + id + "/imports/" + file;
		}
		Taking.Refused refused = (Taking.Refused) taking;
		show(user, id, page);
		page.addAttribute("refusal", refused.refusal());
		page.addAttribute("refusedChange", refused.number());
		page.addAttribute("picked", take);
		page.addAttribute("pickedComments", comment);
		response.setStatus(HttpStatus.CONFLICT.value());
		ReceivedFile now = find(user, id, file);
		if (now.isTaken()) {
			return file(user, id, file, page);
		}
		ImportPreview preview = this.imports.preview(user, now);
		List<ImportPreview.Change> changes = new ArrayList<>();
		for (ImportPreview.Change change : preview.changes()) {
			changes.add(change.typed(typed.getOrDefault("en-" + change.number(), change.en()),
					typed.getOrDefault("ja-" + change.number(), change.ja())));
		}
		return showPreview(user, id, page, preview, changes);
	}

	@PostMapping("/{file}/discard")
	String discard(CurrentUser user, @PathVariable DossierId id, @PathVariable ReceivedFileId file,
			RedirectAttributes next) {
		Optional<Refusal> refusal = this.imports.discard(user, find(user, id, file)).refusal();
		refusal.ifPresentOrElse((reason) -> next.addFlashAttribute("refusal", reason),
				() -> next.addFlashAttribute("done", "import-discarded"));
		return "redirect:/dossiers/" + id + "/imports";
	}

	@PostMapping("/{file}/changes/{number}")
	String propose(CurrentUser user, @PathVariable DossierId id, @PathVariable ReceivedFileId file,
			@PathVariable int number, RedirectAttributes next) {
		Optional<Refusal> refusal = this.imports.propose(user, find(user, id, file), number).refusal();
		refusal.ifPresentOrElse((reason) -> next.addFlashAttribute("refusal", reason),
				() -> next.addFlashAttribute("done", "proposed"));
		return "redirect:/dossiers/" + id + "/imports/" + file;
	}

	private Dossier show(CurrentUser reader, DossierId id, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("mayWork", Imports.mayWork(reader));
		return dossier;
	}

	private ReceivedFile find(CurrentUser reader, DossierId id, ReceivedFileId file) {
		return this.imports.find(reader, id, file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
