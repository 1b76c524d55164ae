package org.chapeau.app.approval.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.Chair;
import org.chapeau.app.approval.web.TaskPages.Attempt;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
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
 * The chair decides what follows from a broken silence.
 */
@Controller
@RequestMapping("/tasks/{task}/silence-broken")
class ChairController {

	private final TaskPages pages;

	private final Chair chair;

	ChairController(TaskPages pages, Chair chair) {
		this.pages = pages;
		this.chair = chair;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.SILENCE_BROKEN, page);
	}

	@PostMapping("/return")
	String returnText(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String message, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<DossierId> outcome = this.chair.returnText(user, task, hash, reason, message);
		String view = this.pages.after(outcome, new Attempt(user, task, Forms.SILENCE_BROKEN, page, response, next),
				"silence-returned", Map.of("reason", reason, "message", message));
		// The chair goes on where the text is amended.
		return (outcome instanceof Outcome.Done<DossierId> done) ? "redirect:/dossiers/" + done.result() : view;
	}

	@PostMapping("/reopen")
	String reopen(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reference, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		return this.pages.after(this.chair.reopen(user, task, hash, reference),
				new Attempt(user, task, Forms.SILENCE_BROKEN, page, response, next), "silence-reopening",
				Map.of("reference", reference));
	}

}
