package org.chapeau.app.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Outcome.Done;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes tasks, gives them back, hands them over and takes them over. Each leads back to
 * the list as it was.
 */
@Controller
class TakingController {

	private final Tasks tasks;

	private final Handovers handovers;

	private final Dossiers dossiers;

	TakingController(Tasks tasks, Handovers handovers, Dossiers dossiers) {
		this.tasks = tasks;
		this.handovers = handovers;
		this.dossiers = dossiers;
	}

	@PostMapping("/tasks/{task}/claim")
	String claim(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String list,
			RedirectAttributes next) {
		return back(this.tasks.claim(user, task), "claimed", list, next);
	}

	@PostMapping("/tasks/{task}/unclaim")
	String unclaim(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String list,
			RedirectAttributes next) {
		return back(this.tasks.unclaim(user, task), "unclaimed", list, next);
	}

	/**
	 * Takes every task that was ticked; those that somebody else was quicker to take stay
	 * theirs, and their number is said.
	 */
	@PostMapping("/tasks/claim")
	String claim(CurrentUser user, @RequestParam(defaultValue = "") List<TaskId> tasks,
			@RequestParam(defaultValue = "") String list, RedirectAttributes next) {
		if (tasks.isEmpty()) {
			next.addFlashAttribute("refusal", Refusal.of("none-ticked"));
			return toList(list);
		}
		List<TaskId> missed = new ArrayList<>();
		tasks.forEach((task) -> {
			if (!claimed(user, task)) {
				missed.add(task);
			}
		});
		if (missed.isEmpty()) {
			next.addFlashAttribute("done", "claimed-all");
		}
		else {
			next.addFlashAttribute("refusal", Refusal.of("claimed-some", tasks.size() - missed.size(), missed.size()));
		}
		return toList(list);
	}

	private boolean claimed(CurrentUser user, TaskId task) {
		try {
			return this.tasks.claim(user, task).isDone();
		}
		catch (ConcurrencyFailureException ex) {
			return false;
		}
	}

	@GetMapping("/tasks/{task}/hand-over")
	String handOver(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String list,
			Model page, RedirectAttributes next) {
		Optional<WorkItem> item = this.tasks.find(user, task);
		if (item.isEmpty()) {
			next.addFlashAttribute("refusal", Refusal.of("task-gone"));
			return "redirect:/tasks";
		}
		page.addAttribute("list", list);
		page.addAttribute("task", item.get());
		page.addAttribute("dossier", this.dossiers.find(user, item.get().dossier()).orElseThrow());
		page.addAttribute("others", this.handovers.others(user, item.get()));
		return "inbox/hand-over";
	}

	@PostMapping("/tasks/{task}/hand-over")
	String handOver(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String note, @RequestParam(defaultValue = "") String list, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<WorkItem> outcome = this.handovers.handOver(user, task, to, note);
		if (outcome.refusal().isPresent() && this.tasks.find(user, task).isPresent()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("refusal", outcome.refusal().get());
			page.addAttribute("to", to);
			page.addAttribute("note", note);
			return handOver(user, task, list, page, next);
		}
		return back(outcome, "handed-over", list, next);
	}

	@GetMapping("/tasks/{task}/take-over")
	String takeOver(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String list,
			Model page, RedirectAttributes next) {
		Outcome<WorkItem> found = this.tasks.withColleague(user, task);
		if (!(found instanceof Done<WorkItem> taken)) {
			next.addFlashAttribute("refusal", found.refusal().orElseThrow());
			return toList(list);
		}
		page.addAttribute("list", list);
		page.addAttribute("taken", taken.result());
		page.addAttribute("dossier", this.dossiers.find(user, taken.result().dossier()).orElseThrow());
		return "inbox/take-over";
	}

	@PostMapping("/tasks/{task}/take-over")
	String takeOver(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String list, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<WorkItem> outcome = this.handovers.takeOver(user, task, from, reason);
		if (outcome.refusal().isPresent() && this.tasks.withColleague(user, task).isDone()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("refusal", outcome.refusal().get());
			page.addAttribute("reason", reason);
			return takeOver(user, task, list, page, next);
		}
		return back(outcome, "taken-over", list, next);
	}

	private static String back(Outcome<WorkItem> outcome, String done, String list, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		return toList(list);
	}

	/**
	 * The list as it was; the address comes from a form, and leads nowhere else.
	 */
	static String toList(String list) {
		return "redirect:" + (list.matches("/tasks(\\?[\\w%=&.~*+-]*)?") ? list : "/tasks");
	}

}
