package org.chapeau.app.agreed.web;

import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.agreed.LookUp;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Typed;
import org.chapeau.catalogue.Rank;
import org.chapeau.precedent.PastedText;
import org.chapeau.text.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The library of earlier statements, and the look-up of any words in it. Words go in the
 * body of the request, so that no address and no log has what a side was looking for.
 */
@Controller
@RequestMapping("/agreed")
class AgreedController {

	private final Library library;

	private final LookUp lookUp;

	AgreedController(Library library, LookUp lookUp) {
		this.library = library;
		this.lookUp = lookUp;
	}

	@GetMapping
	String library(CurrentUser reader, Model page) {
		return show(reader, "", new Filters(null, null, null, null, null), page);
	}

	@PostMapping
	String lookUp(CurrentUser reader, @RequestParam(defaultValue = "") String words, @ModelAttribute Filters filters,
			Model page) {
		String view = show(reader, words, filters, page);
		String sought = Typed.words(words);
		if (!sought.isEmpty()) {
			boolean japanese = PastedText.language(sought) == Language.JA;
			page.addAttribute("hits",
					this.lookUp.nearest(reader, filters.wish(japanese ? "" : sought, japanese ? sought : "")));
		}
		return view;
	}

	@GetMapping("/statements/{id}")
	String statement(CurrentUser reader, @PathVariable EarlierStatementId id, Model page) {
		forReaders(reader);
		EarlierStatement statement = this.library.find(reader, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("statement", statement);
		page.addAttribute("paragraphs", this.library.paragraphs(reader, id));
		page.addAttribute("own", reader.side().equals(statement.zone()) && Library.mayKeep(reader));
		page.addAttribute("confirmed", statement.state() == State.CONFIRMED);
		return "agreed/statement";
	}

	private String show(CurrentUser reader, String words, Filters filters, Model page) {
		forReaders(reader);
		page.addAttribute("words", words);
		page.addAttribute("filters", filters);
		page.addAttribute("ranks", Rank.values());
		page.addAttribute("issuers", this.library.parties(reader));
		page.addAttribute("statements", this.library.list(reader));
		page.addAttribute("unconfirmed", this.library.unconfirmed(reader));
		page.addAttribute("mayKeep", Library.mayKeep(reader));
		return "agreed/agreed";
	}

	/**
	 * Delegates of Member States see a text once its approval is asked for, and nothing
	 * of how it came about.
	 */
	static void forReaders(CurrentUser reader) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
