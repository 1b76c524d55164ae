package org.chapeau.app.approval.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.SilenceId;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.approval.Wording;
import org.chapeau.app.approval.web.TaskPages.Attempt;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A delegation answers in a silence procedure, or breaks it.
 */
@Controller
@RequestMapping("/tasks/{task}/silence")
class SilenceController {

	private final TaskPages pages;

	private final Tasks tasks;

	private final SilenceResponses responses;

	SilenceController(TaskPages pages, Tasks tasks, SilenceResponses responses) {
		this.pages = pages;
		this.tasks = tasks;
		this.responses = responses;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		String view = this.pages.show(user, task, Forms.SILENCE, page);
		if (!view.startsWith("redirect:")) {
			page.addAttribute("delegation", this.tasks.variable(task, Variables.DELEGATION)
				.orElseThrow(() -> new OptimisticLockingFailureException("Task " + task + " has gone")));
		}
		return view;
	}

	@PostMapping("/agree")
	String agree(CurrentUser user, @PathVariable TaskId task, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam String delegation, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		return this.pages.after(
				this.responses.respond(user, procedure, hash, new Reply(delegation, Kind.AGREED, "", "")),
				new Attempt(user, task, Forms.SILENCE, page, response, next), "silence-agreed",
				Map.of("delegation", delegation));
	}

	@PostMapping("/reserve")
	String reserve(CurrentUser user, @PathVariable TaskId task, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam String delegation, @RequestParam(defaultValue = "") String reserve,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		return this.pages.after(
				this.responses.respond(user, procedure, hash, new Reply(delegation, Kind.RESERVE, reserve, "")),
				new Attempt(user, task, Forms.SILENCE, page, response, next), "silence-reserve",
				Map.of("delegation", delegation, "reserve", reserve));
	}

	@PostMapping("/break")
	String breakSilence(CurrentUser user, @PathVariable TaskId task, @RequestParam SilenceId procedure,
			@RequestParam String hash, @RequestParam String delegation, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String counterText, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Map<ClauseId, Wording> wordings = AmendmentFields.read(form);
		page.addAttribute("wordings", wordings);
		return this.pages.after(
				this.responses.respond(user, procedure, hash,
						new Reply(delegation, Kind.BROKEN, reason, counterText, wordings)),
				new Attempt(user, task, Forms.SILENCE, page, response, next), "silence-broken",
				Map.of("delegation", delegation, "reason", reason, "counterText", counterText));
	}

}
