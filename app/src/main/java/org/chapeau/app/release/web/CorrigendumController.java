package org.chapeau.app.release.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.release.Correction;
import org.chapeau.app.release.CorrectionId;
import org.chapeau.app.release.Passages;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
 * Where a side drafts the corrections of what is released, and puts them to the keys.
 */
@Controller
@RequestMapping("/dossiers/{id}/corrigendum")
class CorrigendumController {

	private final Corrigenda corrigenda;

	private final Passages passages;

	private final StatementPages pages;

	CorrigendumController(Corrigenda corrigenda, Passages passages, StatementPages pages) {
		this.corrigenda = corrigenda;
		this.passages = passages;
		this.pages = pages;
	}

	@GetMapping
	String drafts(CurrentUser reader, @PathVariable DossierId id, @RequestParam(defaultValue = "EN") Language language,
			@RequestParam(required = false) @Nullable ClauseId clause, Model page, Locale locale) {
		Dossier dossier = this.pages.show(reader, id, page);
		if (!this.corrigenda.mayDraft(reader, dossier)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		List<Correction> drafts = this.corrigenda.drafts(reader, id);
		page.addAttribute("drafts", this.passages.of(id, drafts, locale));
		page.addAttribute("shown", this.corrigenda.hash(drafts));
		page.addAttribute("underWay", this.corrigenda.underWay(reader, id).orElse(null));
		page.addAttribute("declined", this.corrigenda.declined(reader, id).orElse(null));
		page.addAttribute("language", language);
		page.addAttribute("languages", Language.values());
		page.addAttribute("chosen", clause);
		page.addAttribute("choices", this.passages.choices(id, language, locale));
		return "release/corrigendum-draft";
	}

	@PostMapping
	String draft(CurrentUser user, @PathVariable DossierId id, @RequestParam Language language,
			@RequestParam ClauseId clause, @RequestParam String before, @RequestParam String after, Model page,
			HttpServletResponse response, RedirectAttributes next, Locale locale) {
		Optional<Refusal> refusal = this.corrigenda.draft(user, id, language, clause, before, after).refusal();
		if (refusal.isEmpty()) {
			next.addFlashAttribute("done", "correction-drafted");
			return "redirect:/dossiers/" + id + "/corrigendum?language=" + language;
		}
		String view = drafts(user, id, language, clause, page, locale);
		page.addAttribute("before", before);
		page.addAttribute("after", after);
		page.addAttribute("refusal", refusal.get());
		response.setStatus(HttpStatus.CONFLICT.value());
		return view;
	}

	@PostMapping("/{correction}/drop")
	String drop(CurrentUser user, @PathVariable DossierId id, @PathVariable CorrectionId correction,
			RedirectAttributes next) {
		return back(this.corrigenda.drop(user, id, correction), "correction-dropped", id, "/corrigendum", next);
	}

	@PostMapping("/put")
	String put(CurrentUser user, @PathVariable DossierId id, @RequestParam String shown, RedirectAttributes next) {
		Outcome<?> outcome = this.corrigenda.put(user, id, shown);
		return back(outcome, "corrigendum-put", id, outcome.isDone() ? "/release" : "/corrigendum", next);
	}

	private static String back(Outcome<?> outcome, String done, DossierId id, String where, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		return "redirect:/dossiers/" + id + where;
	}

}
