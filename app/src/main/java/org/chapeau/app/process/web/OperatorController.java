package org.chapeau.app.process.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.process.StuckJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an operator sees: stuck jobs, without a word of what they are about.
 */
@Controller
class OperatorController {

	private final StuckJobs jobs;

	OperatorController(StuckJobs jobs) {
		this.jobs = jobs;
	}

	@GetMapping("/operator")
	String show(CurrentUser operator, Model page) {
		page.addAttribute("jobs", this.jobs.list());
		return "process/operator";
	}

	@PostMapping("/operator/jobs/{id}/retry")
	String retry(CurrentUser operator, @PathVariable String id, RedirectAttributes next) {
		if (this.jobs.retry(id)) {
			next.addFlashAttribute("done", "retried");
		}
		else {
			next.addFlashAttribute("refusal", Refusal.of("job-gone"));
		}
		return "redirect:/operator";
	}

}
