package org.chapeau.app.approval.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.Signatures;
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
 * The signatory signs the adopted text, or returns it.
 */
@Controller
@RequestMapping("/tasks/{task}/sign")
class SignController {

	private final TaskPages pages;

	private final Signatures signatures;

	SignController(TaskPages pages, Signatures signatures) {
		this.pages = pages;
		this.signatures = signatures;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		return this.pages.show(user, task, Forms.SIGN, page);
	}

	@PostMapping
	String sign(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.signatures.sign(user, task, hash),
				new Attempt(user, task, Forms.SIGN, page, response, next), "text-signed", Map.of());
	}

	@PostMapping("/return")
	String returnText(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String message, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(this.signatures.returnText(user, task, hash, reason, message),
				new Attempt(user, task, Forms.SIGN, page, response, next), "approval-returned",
				Map.of("reason", reason, "message", message));
	}

}
