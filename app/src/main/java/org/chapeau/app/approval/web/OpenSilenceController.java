package org.chapeau.app.approval.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceProfiles;
import org.chapeau.app.approval.web.TaskPages.Attempt;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DatabaseClock;
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
 * The chair opens the silence procedure.
 */
@Controller
@RequestMapping("/tasks/{task}/open-silence")
class OpenSilenceController {

	private final TaskPages pages;

	private final SilenceProcedures procedures;

	private final SilenceProfiles profiles;

	private final DatabaseClock time;

	OpenSilenceController(TaskPages pages, SilenceProcedures procedures, SilenceProfiles profiles, DatabaseClock time) {
		this.pages = pages;
		this.procedures = procedures;
		this.profiles = profiles;
		this.time = time;
	}

	@GetMapping
	String page(CurrentUser user, @PathVariable TaskId task, Model page) {
		page.addAttribute("earliest", this.profiles.earliest(this.time.now()));
		return this.pages.show(user, task, Forms.OPEN_SILENCE, page);
	}

	@PostMapping
	String open(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash, @RequestParam String profile,
			@RequestParam(defaultValue = "") String deadline, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		page.addAttribute("earliest", this.profiles.earliest(this.time.now()));
		return this.pages.after(this.procedures.open(user, task, hash, profile, deadline),
				new Attempt(user, task, Forms.OPEN_SILENCE, page, response, next), "silence-opened",
				Map.of("profile", profile, "deadline", deadline));
	}

}
