package org.chapeau.app.consultation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.workflows.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What a unit, or the legal adviser, does with its file besides giving an opinion; asked
 * for on the page of the opinion.
 */
@Controller
@RequestMapping("/tasks/{task}/{form:" + Forms.OPINION + "|" + Forms.LEGAL_OPINION + "}")
class UnitFileController {

	private final UnitFiles files;

	private final OpinionPage opinionPage;

	UnitFileController(UnitFiles files, OpinionPage opinionPage) {
		this.files = files;
		this.opinionPage = opinionPage;
	}

	@PostMapping("/more-time")
	String moreTime(CurrentUser user, @PathVariable TaskId task, @PathVariable String form,
			@RequestParam(defaultValue = "") String reason, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Outcome<DossierId> outcome = this.files.askForTime(user, task, reason);
		if (outcome.refusal().isPresent()) {
			return refused(user, task, form, "time", outcome, reason, "", page, response);
		}
		next.addFlashAttribute("done", "unit-time-asked");
		return "redirect:/tasks/" + task + "/" + form;
	}

	@PostMapping("/pass")
	String passOn(CurrentUser user, @PathVariable TaskId task, @PathVariable String form,
			@RequestParam(defaultValue = "") String other, @RequestParam(defaultValue = "") String reason, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<DossierId> outcome = this.files.passOn(user, task, other, reason);
		if (outcome.refusal().isPresent()) {
			return refused(user, task, form, "pass", outcome, reason, other, page, response);
		}
		next.addFlashAttribute("done", "unit-passed-on");
		return "redirect:/tasks";
	}

	@PostMapping("/return")
	String giveBack(CurrentUser user, @PathVariable TaskId task, @PathVariable String form,
			@RequestParam(defaultValue = "") String reason, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Outcome<DossierId> outcome = this.files.giveBack(user, task, reason);
		if (outcome.refusal().isPresent()) {
			return refused(user, task, form, "return", outcome, reason, "", page, response);
		}
		next.addFlashAttribute("done", "unit-returned");
		return "redirect:/tasks";
	}

	private String refused(CurrentUser user, TaskId task, String form, String step, Outcome<DossierId> outcome,
			String reason, String other, Model page, HttpServletResponse response) {
		WorkPages.refused(outcome.refusal().orElseThrow(), page, response);
		page.addAttribute("step", step);
		page.addAttribute("stepReason", reason);
		page.addAttribute("stepOther", other);
		return this.opinionPage.show(user, task, form, page);
	}

}
