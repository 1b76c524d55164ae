package org.chapeau.app.consultation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Deadlines;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.Standing;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The task of deciding whom to ask, and of instructing them.
 */
@Controller
@RequestMapping("/tasks/{task}/" + Forms.PREPARE_CONSULTATION)
class PreparationController {

	private static final String REASON = "reason-";

	private static final String ABOUT = "about-";

	private final Preparation preparation;

	private final Deadlines deadlines;

	private final WorkPages pages;

	private final ClauseSheets sheets;

	PreparationController(Preparation preparation, Deadlines deadlines, WorkPages pages, ClauseSheets sheets) {
		this.preparation = preparation;
		this.deadlines = deadlines;
		this.pages = pages;
		this.sheets = sheets;
	}

	@GetMapping
	String prepare(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, null, page);
	}

	@PostMapping
	String prepared(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") Set<String> units,
			@RequestParam(defaultValue = "false") boolean legal, @RequestParam(defaultValue = "") String instructions,
			@RequestParam(defaultValue = "STANDARD") TimeLimit limit, @RequestParam MultiValueMap<String, String> form,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		ConsultationPlan plan = new ConsultationPlan(units, reasons(form), clauses(form), legal, instructions, limit);
		Outcome<DossierId> outcome = this.preparation.prepare(user, task, plan);
		if (outcome.refusal().isPresent()) {
			WorkPages.refused(outcome.refusal().get(), page, response);
			return show(user, task, plan, page);
		}
		next.addFlashAttribute("done", "consultation-prepared");
		return "redirect:/tasks";
	}

	private static Map<String, String> reasons(MultiValueMap<String, String> form) {
		Map<String, String> reasons = new HashMap<>();
		form.forEach((name, values) -> {
			if (name.startsWith(REASON)) {
				reasons.put(name.substring(REASON.length()), values.get(0));
			}
		});
		return reasons;
	}

	/**
	 * A field that is always there tells a unit without a tick from one without boxes.
	 */
	private static Map<String, Set<ClauseId>> clauses(MultiValueMap<String, String> form) {
		Map<String, Set<ClauseId>> clauses = new HashMap<>();
		form.forEach((name, values) -> {
			if (name.startsWith(ABOUT)) {
				clauses.put(name.substring(ABOUT.length()),
						values.stream()
							.filter((value) -> !value.isEmpty())
							.map(ClauseId::of)
							.collect(Collectors.toUnmodifiableSet()));
			}
		});
		return clauses;
	}

	private String show(CurrentUser user, TaskId task, @Nullable ConsultationPlan typed, Model page) {
		Optional<WorkItem> item = this.pages.find(user, task, Forms.PREPARE_CONSULTATION);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Consultation consultation = this.pages.show(user, item.get(), page);
		Standing standing = (Standing) page.getAttribute("standing");
		List<ClauseView> text = WorkPages.text(page);
		page.addAttribute("sheets",
				this.sheets.of(user, consultation, text, consultation::concerns, List.of(), Map.of()));
		page.addAttribute("consulted",
				text.stream().filter((view) -> consultation.concerns(view.clause().id())).toList());
		page.addAttribute("rows",
				units(user, consultation).map((unit) -> row(consultation, unit, text, standing, typed)).toList());
		page.addAttribute("legal", (typed != null) ? typed.legal() : consultation.legalDemanded());
		page.addAttribute("instructions", (typed != null) ? typed.instructions() : consultation.instructions());
		page.addAttribute("limit", (typed != null) ? typed.limit() : consultation.limit());
		page.addAttribute("deadlines", this.deadlines.ifAskedNow(user.side()));
		return "consultation/prepare";
	}

	private Stream<AskedUnit> units(CurrentUser user, Consultation consultation) {
		return Stream.concat(consultation.units().stream().filter((unit) -> !unit.legal()),
				this.preparation.others(user, consultation).stream());
	}

	private static UnitRow row(Consultation consultation, AskedUnit unit, List<ClauseView> text,
			@Nullable Standing standing, @Nullable ConsultationPlan typed) {
		Opinion opinion = (standing != null) ? standing.of(unit.unit()).orElse(null) : null;
		boolean chosen = (typed != null) ? typed.units().contains(unit.unit())
				: isSuggested(consultation, unit, opinion);
		String reason = (typed != null) ? typed.reasons().getOrDefault(unit.unit(), "") : unit.reason();
		Predicate<ClauseId> about = Optional.ofNullable(typed)
			.flatMap((plan) -> plan.clausesFor(unit.unit()))
			.<Predicate<ClauseId>>map((ticked) -> ticked::contains)
			.orElse(unit::isAskedAbout);
		List<ClauseView> clauses = text.stream()
			.filter((view) -> consultation.concerns(view.clause().id()) && about.test(view.clause().id()))
			.toList();
		return new UnitRow(unit.unit(), unit.proposed(), chosen, reason, clauses, opinion);
	}

	/**
	 * Once the units have been asked, only those who object or were silent still matter.
	 */
	private static boolean isSuggested(Consultation consultation, AskedUnit unit, @Nullable Opinion standing) {
		if (consultation.asking() == 1) {
			return unit.proposed();
		}
		return unit.wasAsked() && (standing == null || standing.kind() == Opinion.Kind.NEGATIVE
				|| standing.kind() == Opinion.Kind.NONE);
	}

}
