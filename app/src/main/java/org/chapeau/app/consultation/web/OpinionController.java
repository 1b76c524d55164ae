package org.chapeau.app.consultation.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.process.TaskId;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tasks of giving an opinion: a unit's on the clauses that concern it, the legal
 * adviser's on all of them.
 */
@Controller
@RequestMapping("/tasks/{task}")
class OpinionController {

	private final Opinions opinions;

	private final OpinionPage opinionPage;

	OpinionController(Opinions opinions, OpinionPage opinionPage) {
		this.opinions = opinions;
		this.opinionPage = opinionPage;
	}

	@GetMapping("/" + Forms.OPINION)
	String opinion(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.opinionPage.show(user, task, Forms.OPINION, page);
	}

	@GetMapping("/" + Forms.LEGAL_OPINION)
	String legalOpinion(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.opinionPage.show(user, task, Forms.LEGAL_OPINION, page);
	}

	@PostMapping("/" + Forms.OPINION)
	String give(CurrentUser user, @PathVariable TaskId task,
			@RequestParam(required = false) Opinion.@Nullable Kind kind,
			@RequestParam(defaultValue = "") String comment,
			@RequestParam(defaultValue = "false") boolean inPlaceOfHead, @RequestParam Map<String, String> form,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, CounterText> typed = CounterTextFields.read(form);
		page.addAttribute("inPlaceOfHead", inPlaceOfHead);
		Outcome<DossierId> outcome = this.opinions.give(user, task, kind, comment, CounterTextFields.remarks(form),
				List.copyOf(typed.values()), inPlaceOfHead);
		page.addAttribute("remarks", CounterTextFields.remarks(form));
		return after(user, task, Forms.OPINION, outcome, kind, comment, typed, page, response, next);
	}

	@PostMapping("/" + Forms.LEGAL_OPINION)
	String giveLegal(CurrentUser user, @PathVariable TaskId task,
			@RequestParam(required = false) Opinion.@Nullable Kind kind,
			@RequestParam(defaultValue = "") String comment,
			@RequestParam(defaultValue = "false") boolean inPlaceOfHead, @RequestParam Map<String, String> form,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, CounterText> typed = CounterTextFields.read(form);
		page.addAttribute("inPlaceOfHead", inPlaceOfHead);
		Outcome<DossierId> outcome = this.opinions.giveLegal(user, task, kind, comment, CounterTextFields.remarks(form),
				List.copyOf(typed.values()), inPlaceOfHead);
		page.addAttribute("remarks", CounterTextFields.remarks(form));
		return after(user, task, Forms.LEGAL_OPINION, outcome, kind, comment, typed, page, response, next);
	}

	private String after(CurrentUser user, TaskId task, String form, Outcome<DossierId> outcome,
			Opinion.@Nullable Kind kind, String comment, Map<ClauseId, CounterText> typed, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		if (outcome.refusal().isPresent()) {
			WorkPages.refused(outcome.refusal().get(), page, response);
			page.addAttribute("kind", kind);
			page.addAttribute("comment", comment);
			return this.opinionPage.show(user, task, form, typed, page);
		}
		next.addFlashAttribute("done", "opinion-given");
		return "redirect:/tasks";
	}

}
