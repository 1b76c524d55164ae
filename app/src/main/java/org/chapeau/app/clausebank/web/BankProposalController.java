package org.chapeau.app.clausebank.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.ParameterType;
import org.chapeau.catalogue.SaidBy;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Part;
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
 * Proposes clauses and versions of clauses.
 */
@Controller
@RequestMapping("/clauses")
class BankProposalController {

	private final ClauseBank bank;

	private final BankProposals proposals;

	private final Ladder ladder;

	BankProposalController(ClauseBank bank, BankProposals proposals, Ladder ladder) {
		this.bank = bank;
		this.proposals = proposals;
		this.ladder = ladder;
	}

	/** A new clause, from nothing or from the wording of another. */
	@GetMapping("/new")
	String blank(CurrentUser reader, @RequestParam Optional<String> like, Model page) {
		forProposers(reader);
		ClauseForm form = like.map((address) -> find(reader, address)).map(ClauseForm::of).orElse(ClauseForm.empty());
		form.typed().remove("name");
		return show(null, form, List.of(), page);
	}

	@PostMapping("/new")
	String propose(CurrentUser user, @RequestParam Map<String, String> sent, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		forProposers(user);
		return propose(user, null, sent, page, response, next);
	}

	@GetMapping("/{address}/propose")
	String change(CurrentUser reader, @PathVariable String address, Model page) {
		forProposers(reader);
		BankVersion standing = find(reader, address);
		return show(standing, ClauseForm.of(standing), List.of(), page);
	}

	@PostMapping("/{address}/propose")
	String change(CurrentUser user, @PathVariable String address, @RequestParam Map<String, String> sent, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		forProposers(user);
		return propose(user, find(user, address), sent, page, response, next);
	}

	private String propose(CurrentUser user, @Nullable BankVersion base, Map<String, String> sent, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		ClauseForm form = ClauseForm.of(sent);
		Proposing proposing = form.fault()
			.<Proposing>map(Proposing.Refused::new)
			.orElseGet(() -> this.proposals.propose(user, form.draft(base, this.ladder)));
		if (proposing instanceof Proposing.Proposed proposed) {
			next.addFlashAttribute("done", "bank-proposed");
			return BankReviewController.page(proposed.version());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (proposing instanceof Proposing.Faulty faulty) {
			page.addAttribute("refusal", Refusal.of("bank-faulty"));
			return show(base, form,
					faulty.findings().stream().map((finding) -> FieldFault.of(finding, form)).distinct().toList(),
					page);
		}
		page.addAttribute("refusal", ((Proposing.Refused) proposing).refusal());
		return show(base, form, List.of(), page);
	}

	private String show(@Nullable BankVersion base, ClauseForm form, List<FieldFault> faults, Model page) {
		page.addAttribute("base", base);
		page.addAttribute("form", form);
		page.addAttribute("faults", faults);
		page.addAttribute("documents", Use.values());
		page.addAttribute("parts", Part.values());
		page.addAttribute("kinds", Kind.values());
		page.addAttribute("themes", Theme.values());
		page.addAttribute("speakers", SaidBy.values());
		page.addAttribute("types", ParameterType.values());
		page.addAttribute("rungs", this.ladder.rungs());
		return "clausebank/propose";
	}

	private BankVersion find(CurrentUser reader, String address) {
		return this.bank.find(reader, address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static void forProposers(CurrentUser reader) {
		if (!BankProposals.mayPropose(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
