package org.chapeau.app.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
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

	private final Proposals proposals;

	private final WorkPages pages;

	private final ClauseSheets sheets;

	OpinionController(Opinions opinions, Proposals proposals, WorkPages pages, ClauseSheets sheets) {
		this.opinions = opinions;
		this.proposals = proposals;
		this.pages = pages;
		this.sheets = sheets;
	}

	@GetMapping("/" + Forms.OPINION)
	String opinion(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, Forms.OPINION, Map.of(), page);
	}

	@GetMapping("/" + Forms.LEGAL_OPINION)
	String legalOpinion(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, Forms.LEGAL_OPINION, Map.of(), page);
	}

	@PostMapping("/" + Forms.OPINION)
	String give(CurrentUser user, @PathVariable TaskId task,
			@RequestParam(required = false) Opinion.@Nullable Kind kind,
			@RequestParam(defaultValue = "") String comment, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, CounterText> typed = CounterTextFields.read(form);
		Outcome<DossierId> outcome = this.opinions.give(user, task, kind, comment, List.copyOf(typed.values()));
		return after(user, task, Forms.OPINION, outcome, kind, comment, typed, page, response, next);
	}

	@PostMapping("/" + Forms.LEGAL_OPINION)
	String giveLegal(CurrentUser user, @PathVariable TaskId task,
			@RequestParam(required = false) Opinion.@Nullable Kind kind,
			@RequestParam(defaultValue = "") String comment, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, CounterText> typed = CounterTextFields.read(form);
		Outcome<DossierId> outcome = this.opinions.giveLegal(user, task, kind, comment, List.copyOf(typed.values()));
		return after(user, task, Forms.LEGAL_OPINION, outcome, kind, comment, typed, page, response, next);
	}

	private String after(CurrentUser user, TaskId task, String form, Outcome<DossierId> outcome,
			Opinion.@Nullable Kind kind, String comment, Map<ClauseId, CounterText> typed, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		if (outcome.refusal().isPresent()) {
			WorkPages.refused(outcome.refusal().get(), page, response);
			page.addAttribute("kind", kind);
			page.addAttribute("comment", comment);
			return show(user, task, form, typed, page);
		}
		next.addFlashAttribute("done", "opinion-given");
		return "redirect:/tasks";
	}

	private String show(CurrentUser user, TaskId task, String form, Map<ClauseId, CounterText> typed, Model page) {
		Optional<WorkItem> item = this.pages.find(user, task, form);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Consultation consultation = this.pages.show(user, item.get(), page);
		String unit = this.opinions.unit(item.get());
		boolean legal = form.equals(Forms.LEGAL_OPINION);
		List<Proposal> own = this.proposals.drafts(user, item.get().dossier())
			.stream()
			.filter((draft) -> draft.authorGroup().equals(unit))
			.toList();
		page.addAttribute("unit", unit);
		page.addAttribute("isLegal", legal);
		page.addAttribute("sheets", this.sheets.of(user, consultation, WorkPages.text(page),
				legal ? consultation::concerns : askedAbout(consultation, unit), own, typed));
		return "consultation/opinion";
	}

	private static Predicate<ClauseId> askedAbout(Consultation consultation, String unit) {
		return (clause) -> consultation.concerns(clause)
				&& consultation.unit(unit).filter((asked) -> asked.isAskedAbout(clause)).isPresent();
	}

}
