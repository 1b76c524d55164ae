package org.chapeau.app.approval.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.web.TaskPages.Attempt;
import org.chapeau.app.identity.CurrentUser;
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
 * The drafter puts the file of a kessai up (起案), or again after it was sent back.
 */
@Controller
@RequestMapping("/tasks/{task}/" + Forms.KESSAI_DRAFT)
class KessaiDraftController {

	private final TaskPages pages;

	private final Kessai kessai;

	KessaiDraftController(TaskPages pages, Kessai kessai) {
		this.pages = pages;
		this.kessai = kessai;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.KESSAI_DRAFT, page);
	}

	@PostMapping("/put-up")
	String putUp(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String explanation, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		return this.pages.after(this.kessai.putUp(user, task, hash, explanation),
				attempt(user, task, page, response, next), "kessai-put-up", Map.of("explanation", explanation));
	}

	@PostMapping("/return")
	String returnText(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String message, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.returnText(user, task, hash, reason, message),
				attempt(user, task, page, response, next), "approval-returned",
				Map.of("reason", reason, "message", message));
	}

	private static Attempt attempt(CurrentUser user, TaskId task, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		return new Attempt(user, task, Forms.KESSAI_DRAFT, page, response, next);
	}

}
