package org.chapeau.app.clausebank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.clausebank.BankClause;
import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.clausebank.ClauseUses;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
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
 * The clause bank, searched and read.
 */
@Controller
@RequestMapping("/clauses")
class ClauseBankController {

	private static final int PAGE = 40;

	private final ClauseBank bank;

	private final BankProposals proposals;

	private final List<ClauseUses> uses;

	private final Ladder ladder;

	ClauseBankController(ClauseBank bank, BankProposals proposals, List<ClauseUses> uses, Ladder ladder) {
		this.bank = bank;
		this.proposals = proposals;
		this.uses = uses;
		this.ladder = ladder;
	}

	@GetMapping
	String search(CurrentUser reader, @ModelAttribute BankFilters filters, @RequestParam(defaultValue = "1") int page,
			Model model) {
		List<BankVersion> found = this.bank.search(reader, filters.wish(this.ladder));
		int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(page, 1), pages);
		List<BankVersion> versions = found.subList((shown - 1) * PAGE, Math.min(shown * PAGE, found.size()));
		model.addAttribute("filters", filters);
		model.addAttribute("themes", Theme.values());
		model.addAttribute("kinds", Kind.values());
		model.addAttribute("parts", Part.values());
		model.addAttribute("documents", Use.values());
		model.addAttribute("shows", shows(reader));
		model.addAttribute("rungs", this.ladder.rungs());
		model.addAttribute("found", found.size());
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		model.addAttribute("versions", versions);
		model.addAttribute("approvedBy", this.bank.approvedBy(reader, versions));
		model.addAttribute("today", this.bank.today(reader));
		model.addAttribute("waiting", this.bank.pending(reader).size());
		model.addAttribute("mayPropose", BankProposals.mayPropose(reader));
		return "clausebank/clauses";
	}

	@GetMapping("/{address}")
	String clause(CurrentUser reader, @PathVariable String address, Model model) {
		BankVersion standing = find(reader, address);
		BankClause clause = standing.clause();
		List<BankVersion> versions = this.bank.versions(reader, clause.id());
		model.addAttribute("version", standing);
		model.addAttribute("textHash", standing.hash());
		model.addAttribute("example", example(standing));
		model.addAttribute("history", history(versions));
		model.addAttribute("approvedBy", this.bank.approvedBy(reader, versions));
		model.addAttribute("decisions", this.bank.decisions(reader, clause.id()));
		model.addAttribute("needs", this.bank.needs(reader, standing.template()));
		model.addAttribute("neededBy", neededBy(reader, clause));
		model.addAttribute("uses",
				this.uses.stream()
					.flatMap((one) -> one.of(reader, versions.stream().map(BankVersion::id).toList()).stream())
					.toList());
		model.addAttribute("owner", this.bank.owner(reader, clause.id()).orElse(""));
		model.addAttribute("offices", this.proposals.offices(reader));
		model.addAttribute("today", this.bank.today(reader));
		model.addAttribute("mayPropose", BankProposals.mayPropose(reader));
		model.addAttribute("mayApprove", BankDecisions.mayApprove(reader));
		return "clausebank/clause";
	}

	@PostMapping("/{address}/owner")
	String own(CurrentUser user, @PathVariable String address, @RequestParam String office, RedirectAttributes next) {
		Outcome<BankClause> outcome = this.proposals.own(user, find(user, address).clause().id(), office);
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "bank-owned"));
		return "redirect:/clauses/" + address;
	}

	/** What a side still weighs is not for a delegate. */
	private static List<Show> shows(CurrentUser reader) {
		return reader.delegateOnly() ? List.of(Show.USABLE, Show.LAPSED, Show.RETIRED) : List.of(Show.values());
	}

	private BankVersion find(CurrentUser reader, String address) {
		return this.bank.find(reader, address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** How it reads; a clause without gaps is its own example. */
	private static Optional<Bilingual> example(BankVersion version) {
		boolean gaps = !version.template().parameters().isEmpty();
		return Stream.of(version.template().fill(version.template().examples()))
			.filter((filling) -> gaps)
			.filter(Filling.Filled.class::isInstance)
			.map((filling) -> ((Filling.Filled) filling).text())
			.findFirst();
	}

	/** The latest first, each with what it changed. */
	private static List<VersionView> history(List<BankVersion> versions) {
		List<VersionView> views = new ArrayList<>();
		for (int i = 0; i < versions.size(); i++) {
			BankVersion version = versions.get(i);
			Optional<BankVersion> before = versions.subList(i + 1, versions.size())
				.stream()
				.filter((other) -> other.number() != null)
				.findFirst();
			views.add(VersionView.of(version, before.orElse(null)));
		}
		return views;
	}

	private List<BankVersion> neededBy(CurrentUser reader, BankClause clause) {
		BankWish all = new BankWish("", null, null, null, null, null, Show.ALL, false);
		return this.bank.search(reader, all)
			.stream()
			.filter((other) -> other.template().needs().stream().anyMatch((id) -> id.value().equals(clause.name())))
			.toList();
	}

}
