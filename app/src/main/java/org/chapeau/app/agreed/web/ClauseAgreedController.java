package org.chapeau.app.agreed.web;

import java.util.List;

import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.agreed.LookUp;
import org.chapeau.app.agreed.PrecedentView;
import org.chapeau.app.agreed.Precedents;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Typed;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.catalogue.Rank;
import org.chapeau.precedent.PastedText;
import org.chapeau.text.Language;
import org.chapeau.text.RollingText;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was said before on a clause: its precedents, and what else is near to it.
 */
@Controller
@RequestMapping("/dossiers/{id}/clauses/{clause}/agreed")
class ClauseAgreedController {

	private final Precedents precedents;

	private final LookUp lookUp;

	private final Library library;

	private final JointText text;

	private final StatementPages pages;

	ClauseAgreedController(Precedents precedents, LookUp lookUp, Library library, JointText text,
			StatementPages pages) {
		this.precedents = precedents;
		this.lookUp = lookUp;
		this.library = library;
		this.text = text;
		this.pages = pages;
	}

	/** The clause itself is looked up, in both languages. */
	@GetMapping
	String clause(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@ModelAttribute Filters filters, Model page) {
		ClauseText shown = show(reader, id, clause, filters, page);
		page.addAttribute("hits", this.lookUp.nearest(reader, filters.wish(words(shown.en()), words(shown.ja()))));
		page.addAttribute("words", "");
		return "agreed/clause";
	}

	/** Some words of the clause, or others, are looked up. */
	@PostMapping
	String words(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam(defaultValue = "") String words, @ModelAttribute Filters filters, Model page) {
		String sought = Typed.words(words);
		if (sought.isEmpty()) {
			return clause(reader, id, clause, filters, page);
		}
		show(reader, id, clause, filters, page);
		boolean japanese = PastedText.language(sought) == Language.JA;
		page.addAttribute("hits",
				this.lookUp.nearest(reader, filters.wish(japanese ? "" : sought, japanese ? sought : "")));
		page.addAttribute("words", words);
		return "agreed/clause";
	}

	@PostMapping("/{statement}/{position}")
	String choose(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@PathVariable EarlierStatementId statement, @PathVariable int position, RedirectAttributes next) {
		return done(this.precedents.choose(user, id, clause, statement, position), "precedent-chosen", id, clause,
				next);
	}

	@PostMapping("/{statement}/{position}/drop")
	String drop(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@PathVariable EarlierStatementId statement, @PathVariable int position, RedirectAttributes next) {
		return done(this.precedents.drop(user, id, clause, statement, position), "precedent-dropped", id, clause, next);
	}

	private ClauseText show(CurrentUser reader, DossierId id, ClauseId clause, Filters filters, Model page) {
		AgreedController.forReaders(reader);
		this.pages.show(reader, id, page);
		ClauseView view = ClauseView.of(this.text.of(reader, id))
			.stream()
			.filter((one) -> one.clause().id().equals(clause))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<PrecedentView> chosen = this.precedents.of(reader, view.clause());
		page.addAttribute("view", view);
		page.addAttribute("chosen", chosen);
		page.addAttribute("filters", filters);
		page.addAttribute("ranks", Rank.values());
		page.addAttribute("issuers", this.library.parties(reader));
		page.addAttribute("mayKeep", Library.mayKeep(reader));
		return view.clause();
	}

	/** The words as they stand; of what is only proposed, the words proposed. */
	private static String words(RollingText text) {
		return (text.base().isBlank() && !text.parties().isEmpty()) ? text.as(text.parties().first()) : text.base();
	}

	private static String done(Outcome<?> outcome, String what, DossierId id, ClauseId clause,
			RedirectAttributes next) {
		if (outcome.isDone()) {
			next.addFlashAttribute("done", what);
		}
		outcome.refusal().ifPresent((refusal) -> next.addFlashAttribute("refusal", refusal));
		return "redirect:/dossiers/" + id + "/clauses/" + clause + "/agreed";
	}

}
