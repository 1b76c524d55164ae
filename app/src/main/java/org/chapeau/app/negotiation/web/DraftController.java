package org.chapeau.app.negotiation.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Origins;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Part;
import org.chapeau.workflows.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The zero draft: its clauses are written, moved and taken out, and it is transmitted.
 */
@Controller
@RequestMapping("/tasks/{task}/draft")
class DraftController {

	private final Tasks tasks;

	private final Drafting drafting;

	private final JointText text;

	private final Origins origins;

	private final StatementPages pages;

	DraftController(Tasks tasks, Drafting drafting, JointText text, Origins origins, StatementPages pages) {
		this.tasks = tasks;
		this.drafting = drafting;
		this.text = text;
		this.origins = origins;
		this.pages = pages;
	}

	@GetMapping
	String draft(CurrentUser user, @PathVariable TaskId task, Model page) {
		WorkItem item = this.tasks.find(user, task).orElse(null);
		if (item == null) {
			return "redirect:/tasks/" + task;
		}
		page.addAttribute("task", item);
		this.pages.show(user, item.dossier(), page);
		page.addAttribute("borrowed", this.origins.of(user, item.dossier()));
		return "negotiation/draft";
	}

	@PostMapping
	String transmit(CurrentUser user, @PathVariable TaskId task, RedirectAttributes next) {
		Outcome<?> outcome = this.drafting.complete(user, task);
		if (outcome.refusal().isPresent()) {
			return refused(task, outcome, next);
		}
		next.addFlashAttribute("done", "transmitted");
		return "redirect:/tasks";
	}

	@GetMapping("/free")
	String free(CurrentUser user, @PathVariable TaskId task, Model page) {
		page.addAttribute("free", NewClause.free(Part.OPERATIVE, 0, "", ""));
		return showForm(user, task, page, "/tasks/" + task + "/draft/free");
	}

	@PostMapping("/free")
	String addFree(CurrentUser user, @PathVariable TaskId task, @RequestParam Part part,
			@RequestParam(defaultValue = "0") int depth, @RequestParam String en, @RequestParam String ja, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		NewClause clause = NewClause.free(part, Math.min(Math.max(depth, 0), 2), en, ja);
		Outcome<ClauseId> outcome = this.tasks.own(user, task, Forms.DRAFT)
			.then((item) -> this.drafting.add(user, item.dossier(), clause));
		if (outcome.refusal().isPresent()) {
			page.addAttribute("free", clause);
			page.addAllAttributes(Map.of("enTyped", en, "jaTyped", ja));
			page.addAttribute("refusal", outcome.refusal().get());
			response.setStatus(HttpStatus.CONFLICT.value());
			return showForm(user, task, page, "/tasks/" + task + "/draft/free");
		}
		return added(task, ((Outcome.Done<ClauseId>) outcome).result(), next);
	}

	@GetMapping("/clauses/{clause}")
	String edit(CurrentUser user, @PathVariable TaskId task, @PathVariable ClauseId clause, Model page) {
		ClauseText current = this.text.clause(user, clause)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("number", current.number());
		page.addAttribute("enNow", current.en().base());
		page.addAttribute("jaNow", current.ja().base());
		page.addAttribute("enTyped", current.en().base());
		page.addAttribute("jaTyped", current.ja().base());
		return showForm(user, task, page, "/tasks/" + task + "/draft/clauses/" + clause);
	}

	@PostMapping("/clauses/{clause}")
	String save(CurrentUser user, @PathVariable TaskId task, @PathVariable ClauseId clause, @RequestParam int number,
			@RequestParam String en, @RequestParam String ja, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		Outcome<ClauseId> outcome = this.drafting.edit(user, clause, number, en, ja);
		if (outcome.refusal().isPresent()) {
			String view = edit(user, task, clause, page);
			page.addAllAttributes(Map.of("refusal", outcome.refusal().get(), "enTyped", en, "jaTyped", ja));
			response.setStatus(HttpStatus.CONFLICT.value());
			return view;
		}
		return added(task, clause, next);
	}

	@PostMapping("/clauses/{clause}/up")
	String up(CurrentUser user, @PathVariable TaskId task, @PathVariable ClauseId clause, RedirectAttributes next) {
		return moved(task, clause, this.drafting.move(user, clause, true), next);
	}

	@PostMapping("/clauses/{clause}/down")
	String down(CurrentUser user, @PathVariable TaskId task, @PathVariable ClauseId clause, RedirectAttributes next) {
		return moved(task, clause, this.drafting.move(user, clause, false), next);
	}

	@PostMapping("/clauses/{clause}/remove")
	String remove(CurrentUser user, @PathVariable TaskId task, @PathVariable ClauseId clause, RedirectAttributes next) {
		Outcome<ClauseId> outcome = this.drafting.remove(user, clause);
		if (outcome.refusal().isPresent()) {
			return refused(task, outcome, next);
		}
		next.addFlashAttribute("done", "clause-removed");
		return "redirect:/tasks/" + task + "/draft";
	}

	private String showForm(CurrentUser user, TaskId task, Model page, String action) {
		WorkItem item = this.tasks.find(user, task).orElse(null);
		if (item == null) {
			return "redirect:/tasks/" + task;
		}
		page.addAttribute("task", item);
		page.addAttribute("action", action);
		page.addAttribute("parts", Part.values());
		this.pages.show(user, item.dossier(), page);
		return "negotiation/draft-clause";
	}

	private static String added(TaskId task, ClauseId clause, RedirectAttributes next) {
		next.addFlashAttribute("done", "clause-saved");
		return "redirect:/tasks/" + task + "/draft#c-" + clause;
	}

	private static String moved(TaskId task, ClauseId clause, Outcome<ClauseId> outcome, RedirectAttributes next) {
		return outcome.refusal().isPresent() ? refused(task, outcome, next)
				: "redirect:/tasks/" + task + "/draft#c-" + clause;
	}

	private static String refused(TaskId task, Outcome<?> outcome, RedirectAttributes next) {
		next.addFlashAttribute("refusal", outcome.refusal().orElseThrow());
		return "redirect:/tasks/" + task + "/draft";
	}

}
