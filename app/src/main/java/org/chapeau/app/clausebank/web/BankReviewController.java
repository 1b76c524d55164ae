package org.chapeau.app.clausebank.web;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
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
 * What waits in the bank, and what is decided on it: by the legal adviser, then by who
 * approves for the side.
 */
@Controller
@RequestMapping("/clauses")
class BankReviewController {

	private final ClauseBank bank;

	private final BankDecisions decisions;

	BankReviewController(ClauseBank bank, BankDecisions decisions) {
		this.bank = bank;
		this.decisions = decisions;
	}

	@GetMapping("/review")
	String pending(CurrentUser reader, Model page) {
		forInsiders(reader);
		page.addAttribute("pending", this.bank.pending(reader));
		page.addAttribute("mayReview", BankDecisions.mayReview(reader));
		page.addAttribute("mayApprove", BankDecisions.mayApprove(reader));
		return "clausebank/review";
	}

	@GetMapping("/{address}/versions/{id}")
	String version(CurrentUser reader, @PathVariable String address, @PathVariable BankVersionId id, Model page) {
		forInsiders(reader);
		BankVersion version = this.bank.version(reader, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Optional<BankVersion> standing = this.bank.find(reader, version.clause().id().toString())
			.filter((other) -> !other.id().equals(id) && other.number() != null);
		page.addAttribute("view", VersionView.of(version, standing.orElse(null)));
		page.addAttribute("version", version);
		page.addAttribute("textHash", version.hash());
		page.addAttribute("decisions",
				this.bank.decisions(reader, version.clause().id())
					.stream()
					.filter((decision) -> decision.version().equals(id))
					.toList());
		page.addAttribute("needs", this.bank.needs(reader, version.template()));
		page.addAttribute("seemsToNeed", this.bank.seemsToNeed(reader, version));
		page.addAttribute("approvedBy", this.bank.approvedBy(reader, List.of(version)));
		page.addAttribute("today", this.bank.today(reader));
		page.addAttribute("mayPropose", BankProposals.mayPropose(reader));
		page.addAttribute("mayReview", BankDecisions.mayReview(reader));
		page.addAttribute("mayApprove", BankDecisions.mayApprove(reader));
		return "clausebank/version";
	}

	@PostMapping("/{address}/versions/{id}/clear")
	String clear(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash, RedirectAttributes next) {
		return back(user, id, this.decisions.clear(user, id, hash), "bank-reviewed", "", next);
	}

	@PostMapping("/{address}/versions/{id}/object")
	String object(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return back(user, id, this.decisions.object(user, id, hash, reason), "bank-objected", reason, next);
	}

	@PostMapping("/{address}/versions/{id}/approve")
	String approve(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash,
			RedirectAttributes next) {
		return back(user, id, this.decisions.approve(user, id, hash), "bank-approved", "", next);
	}

	@PostMapping("/{address}/versions/{id}/return")
	String sendBack(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return back(user, id, this.decisions.sendBack(user, id, hash, reason), "bank-returned", reason, next);
	}

	@PostMapping("/{address}/versions/{id}/retire")
	String retire(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return back(user, id, this.decisions.retire(user, id, hash, reason), "bank-retired", reason, next);
	}

	@PostMapping("/{address}/versions/{id}/withdraw")
	String withdraw(CurrentUser user, @PathVariable BankVersionId id, @RequestParam String hash,
			RedirectAttributes next) {
		return back(user, id, this.decisions.withdraw(user, id, hash), "bank-withdrawn", "", next);
	}

	/** What was typed comes back with a refusal. */
	private String back(CurrentUser user, BankVersionId id, Outcome<BankVersion> outcome, String done, String typed,
			RedirectAttributes next) {
		outcome.refusal().ifPresentOrElse((refusal) -> {
			next.addFlashAttribute("refusal", refusal);
			next.addFlashAttribute("typedReason", typed);
		}, () -> next.addFlashAttribute("done", done));
		return page(this.bank.version(user, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
	}

	/** The way to the page of a version. */
	static String page(BankVersion version) {
		return "redirect:/clauses/" + version.clause().address() + "/versions/" + version.id();
	}

	/**
	 * Delegates of Member States read what is in use, and nothing of how it came about.
	 */
	private static void forInsiders(CurrentUser reader) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
