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
 * The kessai (決裁): the drafter puts the file up (起案), or again after it was sent back,
 * and each approver decides; either may have the text opened again.
 */
@Controller
@RequestMapping("/tasks/{task}")
class KessaiController {

	private final TaskPages pages;

	private final Kessai kessai;

	KessaiController(TaskPages pages, Kessai kessai) {
		this.pages = pages;
		this.kessai = kessai;
	}

	@GetMapping("/" + Forms.KESSAI_DRAFT)
	String draft(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.KESSAI_DRAFT, page);
	}

	@PostMapping("/" + Forms.KESSAI_DRAFT + "/put-up")
	String putUp(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String explanation, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		return this.pages.after(this.kessai.putUp(user, task, hash, explanation),
				new Attempt(user, task, Forms.KESSAI_DRAFT, page, response, next), "kessai-put-up",
				Map.of("explanation", explanation));
	}

	@GetMapping("/" + Forms.KESSAI)
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.KESSAI, page);
	}

	@PostMapping("/" + Forms.KESSAI + "/approve")
	String approve(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.approve(user, task, hash),
				new Attempt(user, task, Forms.KESSAI, page, response, next), "kessai-approved", Map.of());
	}

	@PostMapping("/" + Forms.KESSAI + "/send-back")
	String sendBack(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "-1") int backTo, @RequestParam(defaultValue = "") String backReason,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.sendBack(user, task, hash, backTo, backReason),
				new Attempt(user, task, Forms.KESSAI, page, response, next), "kessai-sent-back",
				Map.of("backTo", String.valueOf(backTo), "backReason", backReason));
	}

	@PostMapping("/{form:" + Forms.KESSAI_DRAFT + "|" + Forms.KESSAI + "}/return")
	String returnText(CurrentUser user, @PathVariable TaskId task, @PathVariable String form, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String message, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.kessai.returnText(user, task, hash, reason, message),
				new Attempt(user, task, form, page, response, next), "approval-returned",
				Map.of("reason", reason, "message", message));
	}

}
