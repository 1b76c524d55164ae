package org.chapeau.app.negotiation.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Filling.Problem;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.ParameterValue;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
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
 * Adds clauses from the catalogue to the zero draft: a template is chosen, its parameters
 * are filled in.
 */
@Controller
@RequestMapping("/tasks/{task}/draft/templates")
class DraftFromTemplateController {

	private final Tasks tasks;

	private final Drafting drafting;

	private final ClauseBank clauseBank;

	private final StatementPages pages;

	DraftFromTemplateController(Tasks tasks, Drafting drafting, ClauseBank clauseBank, StatementPages pages) {
		this.tasks = tasks;
		this.drafting = drafting;
		this.clauseBank = clauseBank;
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
		page.addAttribute("templates", this.clauseBank.search(words, theme, part));
		return show(user, task, page, "negotiation/draft-templates");
	}

	@GetMapping("/{template}")
	String fill(CurrentUser user, @PathVariable TaskId task, @PathVariable String template, Model page) {
		ClauseTemplate chosen = template(template);
		page.addAttribute("template", chosen);
		page.addAttribute("typed", defaults(chosen));
		page.addAttribute("problems", Map.of());
		return show(user, task, page, "negotiation/draft-template");
	}

	@PostMapping("/{template}")
	String add(CurrentUser user, @PathVariable TaskId task, @PathVariable String template,
			@RequestParam Map<String, String> form, Model page, HttpServletResponse response, RedirectAttributes next) {
		ClauseTemplate chosen = template(template);
		Map<String, Bilingual> typed = typed(chosen, form);
		if (chosen.fillTyped(typed) instanceof Filling.Filled filled) {
			Outcome<ClauseId> outcome = this.tasks.own(user, task, Forms.DRAFT)
				.then((item) -> this.drafting.add(user, item.dossier(), NewClause.of(chosen, filled)));
			if (outcome instanceof Outcome.Done<ClauseId> done) {
				next.addFlashAttribute("done", "clause-saved");
				return "redirect:/tasks/" + task + "/draft#c-" + done.result();
			}
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		page.addAttribute("template", chosen);
		page.addAttribute("typed", typed);
		page.addAttribute("problems", problems(chosen.fillTyped(typed)));
		return show(user, task, page, "negotiation/draft-template");
	}

	private ClauseTemplate template(String id) {
		return this.clauseBank.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Map<String, Bilingual> defaults(ClauseTemplate template) {
		Map<String, Bilingual> defaults = new HashMap<>();
		for (Parameter parameter : template.parameters()) {
			ParameterValue value = parameter.defaultValue();
			defaults.put(parameter.name(), (value == null) ? new Bilingual("", "")
					: new Bilingual(value.in(Language.EN), value.in(Language.JA)));
		}
		return defaults;
	}

	private static Map<String, Bilingual> typed(ClauseTemplate template, Map<String, String> form) {
		Map<String, Bilingual> typed = new HashMap<>();
		for (Parameter parameter : template.parameters()) {
			typed.put(parameter.name(), new Bilingual(form.getOrDefault(parameter.name() + ".en", ""),
					form.getOrDefault(parameter.name() + ".ja", "")));
		}
		return typed;
	}

	private static Map<String, List<String>> problems(Filling filling) {
		return (filling instanceof Filling.Refused refused) ? refused.problems()
			.stream()
			.collect(Collectors.groupingBy(Problem::parameter,
					Collectors.mapping((problem) -> problem.reason().name(), Collectors.toList())))
				: Map.of();
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
