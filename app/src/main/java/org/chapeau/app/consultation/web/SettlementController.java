package org.chapeau.app.consultation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Settlements;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tasks of deciding on one unit's file: more time, and a file that was returned.
 */
@Controller
@RequestMapping("/tasks/{task}")
class SettlementController {

	private final Settlements settlements;

	private final Consultations consultations;

	private final WorkPages pages;

	private final ClauseSheets sheets;

	private final Clocks clocks;

	SettlementController(Settlements settlements, Consultations consultations, WorkPages pages, ClauseSheets sheets,
			Clocks clocks) {
		this.settlements = settlements;
		this.consultations = consultations;
		this.pages = pages;
		this.sheets = sheets;
		this.clocks = clocks;
	}

	@GetMapping("/" + Forms.MORE_TIME)
	String moreTime(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, Forms.MORE_TIME, page);
	}

	@PostMapping("/" + Forms.MORE_TIME)
	String decide(CurrentUser user, @PathVariable TaskId task, @RequestParam boolean granted,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String reason, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<DossierId> outcome = granted ? grant(user, task, until) : this.settlements.decline(user, task, reason);
		if (outcome.refusal().isPresent()) {
			page.addAttribute("until", until);
			page.addAttribute("reason", reason);
			return refused(user, task, Forms.MORE_TIME, outcome, page, response);
		}
		next.addFlashAttribute("done", granted ? "unit-time-granted" : "unit-time-declined");
		return "redirect:/tasks";
	}

	@GetMapping("/" + Forms.RETURNED)
	String returned(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, Forms.RETURNED, page);
	}

	@PostMapping("/" + Forms.RETURNED)
	String settle(CurrentUser user, @PathVariable TaskId task, @RequestParam boolean again,
			@RequestParam(defaultValue = "") String instructions, @RequestParam(defaultValue = "") String reason,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		Outcome<DossierId> outcome = again ? this.settlements.askAfresh(user, task, reason, instructions)
				: this.settlements.drop(user, task, reason);
		if (outcome.refusal().isPresent()) {
			page.addAttribute("instructions", instructions);
			page.addAttribute("reason", reason);
			return refused(user, task, Forms.RETURNED, outcome, page, response);
		}
		next.addFlashAttribute("done", again ? "unit-asked-afresh" : "unit-dropped");
		return "redirect:/tasks";
	}

	/** Of two times that the clocks show, the one after the present deadline is meant. */
	private Outcome<DossierId> grant(CurrentUser user, TaskId task, String until) {
		Instant before = this.pages.find(user, task, Forms.MORE_TIME)
			.flatMap((item) -> this.settlements.deadline(user, item))
			.orElse(Instant.EPOCH);
		return until.isBlank() ? this.settlements.grant(user, task, null)
				: this.clocks.read(until, user, before.plusMillis(1))
					.then((later) -> this.settlements.grant(user, task, later));
	}

	private String refused(CurrentUser user, TaskId task, String form, Outcome<DossierId> outcome, Model page,
			HttpServletResponse response) {
		WorkPages.refused(outcome.refusal().orElseThrow(), page, response);
		return show(user, task, form, page);
	}

	private String show(CurrentUser user, TaskId task, String form, Model page) {
		Optional<WorkItem> item = this.pages.find(user, task, form);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Consultation consultation = this.pages.show(user, item.get(), page);
		String unit = this.settlements.unit(item.get());
		page.addAttribute("unit", unit);
		// What the unit has before it, as its own page shows it.
		page.addAttribute("sheets",
				this.sheets.of(user, consultation, WorkPages.text(page), (clause) -> consultation.asks(unit, clause),
						List.of(), Map.of(), this.consultations.cleared(user, consultation.dossier(), unit)));
		page.addAttribute("file",
				this.consultations.files(user, consultation)
					.stream()
					.filter((file) -> file.unit().equals(unit))
					.findFirst()
					.orElseThrow());
		page.addAttribute("deadline", this.settlements.deadline(user, item.get()).orElse(null));
		return "consultation/" + form;
	}

}
