package org.chapeau.app.negotiation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.EarlierTexts;
import org.chapeau.app.negotiation.TaskTexts;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The tasks at the table: negotiating a round, and the heads of delegation on the whole
 * text.
 */
@Controller
@RequestMapping("/tasks/{task}")
class TableController {

	private static final String AD_REFERENDUM = "negotiation/ad-referendum";

	private final Tasks tasks;

	private final Agreements agreements;

	private final TaskTexts texts;

	private final EarlierTexts earlier;

	TableController(Tasks tasks, Agreements agreements, TaskTexts texts, EarlierTexts earlier) {
		this.tasks = tasks;
		this.agreements = agreements;
		this.texts = texts;
		this.earlier = earlier;
	}

	@GetMapping("/negotiate")
	String negotiate(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, page, "negotiation/negotiate");
	}

	@PostMapping("/negotiate")
	String closeRound(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam Authentic authentic, RedirectAttributes next) {
		return after(task, this.agreements.closeRound(user, task, hash, authentic), "negotiate", "round-closing", next);
	}

	@GetMapping("/ad-referendum")
	String adReferendum(CurrentUser user, @PathVariable TaskId task, Model page) {
		return show(user, task, page, AD_REFERENDUM);
	}

	@PostMapping("/ad-referendum")
	String confirm(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam Authentic authentic, RedirectAttributes next) {
		return after(task, this.agreements.confirm(user, task, hash, authentic), "ad-referendum", "ad-referendum",
				next);
	}

	@PostMapping("/refuse")
	String refuse(CurrentUser user, @PathVariable TaskId task, @RequestParam String reason, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<DossierId> outcome = this.agreements.refuse(user, task, reason);
		if (outcome.refusal().isPresent() && this.tasks.find(user, task).isPresent()) {
			page.addAttribute("refusal", outcome.refusal().get());
			page.addAttribute("reason", reason);
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(user, task, page, AD_REFERENDUM);
		}
		return after(task, outcome, "ad-referendum", "refused", next);
	}

	/** The page of a task; a task that is gone leads back to the list, which says so. */
	private String show(CurrentUser user, TaskId task, Model page, String view) {
		WorkItem item = this.tasks.find(user, task).orElse(null);
		if (item == null) {
			return "redirect:/tasks/" + task;
		}
		page.addAttribute("task", item);
		this.texts.show(user, item.dossier(), page);
		this.texts.beside(user, item.dossier(), page);
		if (view.equals(AD_REFERENDUM)) {
			this.earlier.last(user, item.dossier()).ifPresent((earlier) -> page.addAttribute("earlier", earlier));
		}
		return view;
	}

	private static String after(TaskId task, Outcome<DossierId> outcome, String form, String done,
			RedirectAttributes next) {
		if (outcome.refusal().isPresent()) {
			next.addFlashAttribute("refusal", outcome.refusal().get());
			return "redirect:/tasks/" + task + "/" + form;
		}
		next.addFlashAttribute("done", done);
		return "redirect:/tasks";
	}

}
