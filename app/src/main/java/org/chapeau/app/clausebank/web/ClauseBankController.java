package org.chapeau.app.clausebank.web;

import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The clause catalogue, searched and read.
 */
@Controller
class ClauseBankController {

	private final ClauseBank clauseBank;

	ClauseBankController(ClauseBank clauseBank) {
		this.clauseBank = clauseBank;
	}

	@GetMapping("/clauses")
	String search(CurrentUser reader, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) @Nullable Theme theme, @RequestParam(required = false) @Nullable Part part,
			Model page) {
		page.addAttribute("words", words);
		page.addAttribute("theme", theme);
		page.addAttribute("part", part);
		page.addAttribute("themes", Theme.values());
		page.addAttribute("parts", Part.values());
		page.addAttribute("templates", this.clauseBank.search(words, theme, part));
		return "clausebank/clauses";
	}

	@GetMapping("/clauses/{id}")
	String template(CurrentUser reader, @PathVariable String id, Model page) {
		page.addAttribute("template",
				this.clauseBank.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
		return "clausebank/clause";
	}

}
