package org.chapeau.app.process.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.process.Incidents;
import org.chapeau.app.process.OperatorPanel;
import org.chapeau.app.process.StuckJobs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What an operator sees: stuck jobs and what else goes wrong, without a word of what it
 * is about.
 */
@Controller
class OperatorController {

	private static final int ON_A_PAGE = 100;

	private final StuckJobs jobs;

	private final Incidents incidents;

	private final List<OperatorPanel> panels;

	OperatorController(StuckJobs jobs, Incidents incidents, List<OperatorPanel> panels) {
		this.jobs = jobs;
		this.incidents = incidents;
		this.panels = List.copyOf(panels);
	}

	@GetMapping("/operator")
	String show(CurrentUser operator, @RequestParam(name = "page", defaultValue = "1") int wanted, Model page) {
		long stuck = this.jobs.count();
		int pages = (int) Math.max(1, (stuck + ON_A_PAGE - 1) / ON_A_PAGE);
		// The last page is gone once its last job has been tried again.
		int number = Math.max(1, Math.min(wanted, pages));
		page.addAttribute("jobs", this.jobs.list((number - 1) * ON_A_PAGE, ON_A_PAGE));
		page.addAttribute("stuck", stuck);
		page.addAttribute("number", number);
		page.addAttribute("pages", pages);
		page.addAttribute("incidents", this.incidents.list(ON_A_PAGE));
		page.addAttribute("failing", this.incidents.failing().orElse(null));
		page.addAttribute("panels",
				this.panels.stream().filter((panel) -> panel.show(page)).map(OperatorPanel::template).toList());
		return "process/operator";
	}

	@PostMapping("/operator/jobs/{id}/retry")
	String retry(CurrentUser operator, @PathVariable String id,
			@RequestParam(name = "page", defaultValue = "1") int number, RedirectAttributes next) {
		if (this.jobs.retry(operator, id)) {
			next.addFlashAttribute("done", "retried");
		}
		else {
			next.addFlashAttribute("refusal", Refusal.of("job-gone"));
		}
		return (number > 1) ? "redirect:/operator?page=" + number : "redirect:/operator";
	}

	@PostMapping("/operator/incidents/{id}/close")
	String close(CurrentUser operator, @PathVariable String id, RedirectAttributes next) {
		if (this.incidents.close(operator, id)) {
			next.addFlashAttribute("done", "incident-closed");
		}
		else {
			next.addFlashAttribute("refusal", Refusal.of("incident-gone"));
		}
		return "redirect:/operator";
	}

}
