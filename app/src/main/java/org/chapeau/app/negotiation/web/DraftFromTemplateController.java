package org.chapeau.app.negotiation.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Borrowing;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;
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
 * Adds clauses from the clause bank to the zero draft: a template is chosen, its
 * parameters are filled in.
 */
@Controller
@RequestMapping("/tasks/{task}/draft/templates")
class DraftFromTemplateController {

	private final Tasks tasks;

	private final Borrowing borrowing;

	private final ClauseBank clauseBank;

	private final Blanks blanks;

	private final Dossiers dossiers;

	private final StatementPages pages;

	DraftFromTemplateController(Tasks tasks, Borrowing borrowing, ClauseBank clauseBank, Blanks blanks,
			Dossiers dossiers, StatementPages pages) {
		this.tasks = tasks;
		this.borrowing = borrowing;
		this.clauseBank = clauseBank;
		this.blanks = blanks;
		this.dossiers = dossiers;
		this.pages = pages;
	}

	@GetMapping
	String choose(CurrentUser user, @PathVariable TaskId task, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) @Nullable Theme theme, @RequestParam(required = false) @Nullable Part part,
			Model page) {
		page.addAttribute("words", words);
		page.addAttribute("theme", theme);
		page.addAttribute("part", part);
		page.addAttribute("themes", Theme.values());
		page.addAttribute("parts", Part.values());
		page.addAttribute("versions", this.clauseBank.search(user, BankWish.usable(words, theme, part)));
		return show(user, task, page, "negotiation/draft-templates");
	}

	@GetMapping("/{address}")
	String fill(CurrentUser user, @PathVariable TaskId task, @PathVariable String address, Model page) {
		BankVersion chosen = version(user, address);
		Optional<Dossier> dossier = this.tasks.find(user, task)
			.flatMap((item) -> this.dossiers.find(user, item.dossier()));
		page.addAttribute("version", chosen);
		page.addAttribute("typed", dossier.map((known) -> this.blanks.offered(user, known, chosen)).orElse(Map.of()));
		page.addAttribute("problems", Map.of());
		return show(user, task, page, "negotiation/draft-template");
	}

	@PostMapping("/{address}")
	String add(CurrentUser user, @PathVariable TaskId task, @PathVariable String address,
			@RequestParam Map<String, String> form, Model page, HttpServletResponse response, RedirectAttributes next) {
		BankVersion chosen = version(user, address);
		Map<String, Bilingual> typed = this.blanks.typed(chosen, form);
		Filling filling = chosen.template().fillTyped(typed);
		if (filling instanceof Filling.Filled) {
			Outcome<ClauseId> outcome = this.tasks.own(user, task, Forms.DRAFT)
				.then((item) -> this.borrowing.toDraft(user, item.dossier(), chosen, typed));
			if (outcome instanceof Outcome.Done<ClauseId> done) {
				next.addFlashAttribute("done", "clause-saved");
				return "redirect:/tasks/" + task + "/draft#c-" + done.result();
			}
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		page.addAttribute("version", chosen);
		page.addAttribute("typed", this.blanks.completed(chosen, typed));
		page.addAttribute("problems", Blanks.problems(filling));
		return show(user, task, page, "negotiation/draft-template");
	}

	private BankVersion version(CurrentUser user, String address) {
		return this.clauseBank.usable(user, address)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(CurrentUser user, TaskId task, Model page, String view) {
		WorkItem item = this.tasks.find(user, task).orElse(null);
		if (item == null) {
			return "redirect:/tasks/" + task;
		}
		page.addAttribute("task", item);
		this.pages.show(user, item.dossier(), page);
		return view;
	}

}
