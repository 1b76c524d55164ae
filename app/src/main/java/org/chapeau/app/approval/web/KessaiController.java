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
 * An approver of the kessai (決裁) decides.
 */
@Controller
@RequestMapping("/tasks/{task}/kessai")
class KessaiController {

	private final TaskPages pages;

	private final Kessai kessai;

	KessaiController(TaskPages pages, Kessai kessai) {
		this.pages = pages;
		this.kessai = kessai;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.KESSAI, page);
	}

	@PostMapping("/approve")
	String approve(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.approve(user, task, hash), attempt(user, task, page, response, next),
				"kessai-approved", Map.of());
	}

	@PostMapping("/send-back")
	String sendBack(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "-1") int backTo, @RequestParam(defaultValue = "") String backReason,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.sendBack(user, task, hash, backTo, backReason),
				attempt(user, task, page, response, next), "kessai-sent-back",
				Map.of("backTo", String.valueOf(backTo), "backReason", backReason));
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
		return new Attempt(user, task, Forms.KESSAI, page, response, next);
	}

}
