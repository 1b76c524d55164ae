package org.chapeau.app.negotiation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Borrowing;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.OriginView;
import org.chapeau.app.negotiation.Origins;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Theme;
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
 * The bank beside a clause on the table: what could be said instead, and what has changed
 * in the bank since the clause was taken from it.
 */
@Controller
@RequestMapping("/dossiers/{id}/clauses/{clause}/bank")
class BankAtTableController {

	private final ClauseBank bank;

	private final Borrowing borrowing;

	private final Origins origins;

	private final Blanks blanks;

	private final Dossiers dossiers;

	private final JointText text;

	private final StatementPages pages;

	BankAtTableController(ClauseBank bank, Borrowing borrowing, Origins origins, Blanks blanks, Dossiers dossiers,
			JointText text, StatementPages pages) {
		this.bank = bank;
		this.borrowing = borrowing;
		this.origins = origins;
		this.blanks = blanks;
		this.dossiers = dossiers;
		this.text = text;
		this.pages = pages;
	}

	/**
	 * At first what is on the theme of the clause; of that what is as strong comes first.
	 */
	@GetMapping
	String choose(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam(defaultValue = "") String words, @RequestParam Optional<Theme> theme,
			@RequestParam Optional<String> any, Model page) {
		ClauseView view = show(reader, id, clause, page);
		Theme own = view.clause().theme();
		Theme wanted = theme.or(() -> any.isPresent() ? Optional.empty() : Optional.ofNullable(own)).orElse(null);
		List<BankVersion> found = this.bank.search(reader, BankWish.usable(words, wanted, null))
			.stream()
			.sorted(Comparator.comparing((BankVersion version) -> version.template().kind() != view.clause().kind()))
			.toList();
		page.addAttribute("words", words);
		page.addAttribute("theme", wanted);
		page.addAttribute("themes", Theme.values());
		page.addAttribute("versions", found);
		page.addAttribute("takenHere",
				this.origins.of(reader, id)
					.values()
					.stream()
					.map((origin) -> origin.taken().clause().name())
					.collect(Collectors.toSet()));
		return "negotiation/bank";
	}

	/** What has changed in the bank since the clause was taken from it. */
	@GetMapping("/since")
	String since(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause, Model page) {
		show(reader, id, clause, page);
		OriginView origin = this.origins.of(reader, id, clause)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("origin", origin);
		page.addAttribute("needs", this.bank.needs(reader, origin.standing().template()));
		page.addAttribute("today", this.bank.today(reader));
		return "negotiation/bank-since";
	}

	@GetMapping("/{address}")
	String fill(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@PathVariable String address, Model page) {
		BankVersion version = version(reader, address);
		show(reader, id, clause, page);
		return show(version, this.blanks.offered(reader, this.dossiers.find(reader, id).orElseThrow(), version), null,
				null, page);
	}

	/**
	 * First the gaps are filled; then the words can be adapted, and are put on the table.
	 * A unit that is asked fills them for a wording of its own; who works on no text, as
	 * an auditor, has nothing to fill.
	 */
	@PostMapping("/{address}")
	String put(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@PathVariable String address, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		BankVersion version = version(user, address);
		if (!BankProposals.mayPropose(user)) {
			page.addAttribute("refusal", Refusal.of("bank-only-read"));
			response.setStatus(HttpStatus.CONFLICT.value());
			show(user, id, clause, page);
			return show(version, Map.of(), null, null, page);
		}
		Map<String, Bilingual> typed = this.blanks.typed(version, form);
		Filling filling = version.template().fillTyped(typed);
		if (!form.containsKey("words.en") || !(filling instanceof Filling.Filled)) {
			show(user, id, clause, page);
			if (filling instanceof Filling.Refused) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			}
			Bilingual words = (filling instanceof Filling.Filled filled) ? filled.text() : null;
			return show(version, this.blanks.completed(version, typed), filling, words, page);
		}
		Bilingual words = new Bilingual(form.getOrDefault("words.en", ""), form.getOrDefault("words.ja", ""));
		Outcome<ClauseId> outcome = this.borrowing.toTable(user, clause, number(form), version, typed, words);
		if (outcome.isDone()) {
			next.addFlashAttribute("done", "proposed");
			boolean stands = this.text.clause(user, clause).isPresent();
			return "redirect:/dossiers/" + id + (stands ? "/clauses/" + clause : "");
		}
		Refusal refusal = outcome.refusal().orElseThrow();
		page.addAttribute("refusal", refusal);
		response.setStatus(HttpStatus.CONFLICT.value());
		show(user, id, clause, page);
		return show(version, typed, filling, words, page);
	}

	private static int number(Map<String, String> form) {
		String number = form.getOrDefault("number", "");
		return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
	}

	private String show(BankVersion version, Map<String, Bilingual> typed, @Nullable Filling filling,
			@Nullable Bilingual words, Model page) {
		page.addAttribute("version", version);
		page.addAttribute("typed", typed);
		page.addAttribute("words",
				(words == null && version.template().parameters().isEmpty()) ? version.template().text() : words);
		page.addAttribute("problems", (filling != null) ? Blanks.problems(filling) : Map.of());
		return "negotiation/bank-fill";
	}

	private BankVersion version(CurrentUser reader, String address) {
		return this.bank.usable(reader, address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private ClauseView show(CurrentUser reader, DossierId id, ClauseId clause, Model page) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Dossier dossier = this.pages.show(reader, id, page);
		ClauseView view = ClauseView.of(this.text.of(reader, id))
			.stream()
			.filter((one) -> one.clause().id().equals(clause))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("view", view);
		page.addAttribute("bankPicks", BankPanel.mayPick(reader, dossier));
		page.addAttribute("bankFills", BankProposals.mayPropose(reader));
		return view;
	}

}
