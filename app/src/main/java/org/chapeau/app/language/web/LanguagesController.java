package org.chapeau.app.language.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.language.Mark;
import org.chapeau.app.language.Note;
import org.chapeau.app.language.ReviewedClause;
import org.chapeau.app.language.Standing;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;
import org.springframework.context.annotation.Bean;
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
 * English beside Japanese: what may differ, and what the reader's side says of it.
 */
@Controller
@RequestMapping("/dossiers/{id}/languages")
class LanguagesController {

	private static final int PLACE = 25;

	private final LanguageReview review;

	private final StatementPages pages;

	LanguagesController(LanguageReview review, StatementPages pages) {
		this.review = review;
		this.pages = pages;
	}

	@Bean
	static DossierTab languagesTab() {
		return DossierTab.of("languages", PLACE, (reader) -> !reader.delegateOnly());
	}

	/**
	 * Shows the page.
	 * @param show {@code open} for what is left to look at, {@code text} for the texts
	 * alone, to read them together; else all
	 */
	@GetMapping
	String show(CurrentUser reader, @PathVariable DossierId id, @RequestParam(defaultValue = "all") String show,
			Model page) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Dossier dossier = this.pages.show(reader, id, page);
		List<ReviewedClause> clauses = this.review.of(reader, id);
		List<ReviewRow> rows = ReviewRow.of(clauses);
		page.addAttribute("show", show);
		page.addAttribute("rows",
				show.equals("open") ? rows.stream().filter((row) -> row.reviewed().isOpen()).toList() : rows);
		page.addAttribute("mayReview", this.review.mayReview(reader, dossier));
		page.addAttribute("differences", clauses.stream().mapToInt((clause) -> clause.findings().size()).sum());
		page.addAttribute("confirmed",
				clauses.stream().filter((clause) -> clause.standing().state() == Standing.State.CONFIRMED).count());
		page.addAttribute("errors",
				clauses.stream().flatMap((clause) -> clause.notes().stream()).filter(Note::isOpenError).count());
		return show.equals("text") ? "language/together" : "language/languages";
	}

	@PostMapping("/{clause}/confirm")
	String confirm(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam String hash, RedirectAttributes next) {
		return done(this.review.confirm(user, id, clause, hash), "languages-confirmed", id, clause, next);
	}

	@PostMapping("/{clause}/take-back")
	String takeBack(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			RedirectAttributes next) {
		return done(this.review.takeBack(user, id, clause), "languages-unconfirmed", id, clause, next);
	}

	/**
	 * Waives a finding. What is refused comes back with what was typed.
	 */
	@PostMapping("/{clause}/waive")
	String waive(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam LintFinding.Rule rule, @RequestParam Language language, @RequestParam String words,
			@RequestParam(defaultValue = "") String reason, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Mark mark = new Mark(rule, language, words);
		Outcome<?> outcome = this.review.waive(user, id, clause, mark, reason);
		if (outcome.isDone()) {
			return done(outcome, "finding-waived", id, clause, next);
		}
		String view = show(user, id, "all", page);
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		page.addAttribute("waiving", clause);
		page.addAttribute("waivingMark", mark);
		page.addAttribute("reason", reason);
		response.setStatus(HttpStatus.CONFLICT.value());
		return view;
	}

	@PostMapping("/{clause}/waive/take-back")
	String takeWaiverBack(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam LintFinding.Rule rule, @RequestParam Language language, @RequestParam String words,
			RedirectAttributes next) {
		return done(this.review.takeWaiverBack(user, id, clause, new Mark(rule, language, words)), "waiver-taken-back",
				id, clause, next);
	}

	private static String done(Outcome<?> outcome, String what, DossierId id, ClauseId clause,
			RedirectAttributes next) {
		Refusal refusal = outcome.refusal().orElse(null);
		next.addFlashAttribute((refusal != null) ? "refusal" : "done", (refusal != null) ? refusal : what);
		return "redirect:/dossiers/" + id + "/languages#l-" + clause;
	}

}
