package org.chapeau.app.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One list of what waits for a person: taken by them, or theirs to take; due first.
 */
@Controller
class InboxController {

	private final Tasks tasks;

	private final Dossiers dossiers;

	InboxController(Tasks tasks, Dossiers dossiers) {
		this.tasks = tasks;
		this.dossiers = dossiers;
	}

	@GetMapping("/tasks")
	String list(CurrentUser user, Model page) {
		Map<DossierId, Dossier> known = this.dossiers.list(user)
			.stream()
			.collect(Collectors.toMap(Dossier::id, Function.identity()));
		List<Row> rows = new ArrayList<>();
		for (WorkItem item : this.tasks.of(user)) {
			Dossier dossier = known.get(item.dossier());
			if (dossier != null) {
				rows.add(new Row(item, dossier));
			}
		}
		page.addAttribute("rows", rows);
		return "inbox/tasks";
	}

	/**
	 * Leads to the page the work is done on, whichever feature it belongs to.
	 */
	@GetMapping("/tasks/{task}")
	String open(CurrentUser user, @PathVariable TaskId task, RedirectAttributes next) {
		return this.tasks.find(user, task)
			.map((item) -> "redirect:/tasks/" + task + "/" + item.form())
			.orElseGet(() -> {
				next.addFlashAttribute("refusal", Refusal.of("task-gone"));
				return "redirect:/tasks";
			});
	}

	@PostMapping("/tasks/{task}/claim")
	String claim(CurrentUser user, @PathVariable TaskId task, RedirectAttributes next) {
		return back(this.tasks.claim(user, task), "claimed", next);
	}

	@PostMapping("/tasks/{task}/unclaim")
	String unclaim(CurrentUser user, @PathVariable TaskId task, RedirectAttributes next) {
		return back(this.tasks.unclaim(user, task), "unclaimed", next);
	}

	private static String back(Outcome<WorkItem> outcome, String done, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		return "redirect:/tasks";
	}

	/**
	 * A task and the dossier it is about.
	 */
	record Row(WorkItem task, Dossier dossier) {
	}

}
