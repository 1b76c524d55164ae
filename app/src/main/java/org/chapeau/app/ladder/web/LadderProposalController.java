package org.chapeau.app.ladder.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.ladder.LadderChanges;
import org.chapeau.app.ladder.LadderEffects;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.ladder.TiringFormException;
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
 * A proposed change of the ladder, and what the sides say of it.
 */
@Controller
@RequestMapping("/ladder/proposals")
class LadderProposalController {

	private final LadderPages ladder;

	private final LadderChanges changes;

	private final LadderEffects effects;

	LadderProposalController(LadderPages ladder, LadderChanges changes, LadderEffects effects) {
		this.ladder = ladder;
		this.changes = changes;
		this.effects = effects;
	}

	@GetMapping("/{id}")
	String show(CurrentUser reader, @PathVariable LadderProposalId id, Model page) {
		LadderController.forInsiders(reader);
		LadderProposal proposal = this.ladder.proposal(reader, id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		boolean open = proposal.state() == LadderProposal.State.OPEN;
		page.addAttribute("proposal", proposal);
		page.addAttribute("lines", LineChange.between(proposal.before(), proposal.after()));
		page.addAttribute("words", this.ladder.words(reader, id));
		page.addAttribute("waitsFor", this.changes.waitsFor(reader, proposal));
		page.addAttribute("mayChange", LadderChanges.mayChange(reader));
		if (open) {
			effects(reader, proposal, page);
		}
		return "ladder/proposal";
	}

	private void effects(CurrentUser reader, LadderProposal proposal, Model page) {
		try {
			page.addAttribute("effects", this.effects.of(reader, proposal).orElse(null));
		}
		catch (TiringFormException ex) {
			page.addAttribute("tiring", ex.fault());
		}
	}

	@PostMapping("/{id}/agree")
	String agree(CurrentUser user, @PathVariable LadderProposalId id, @RequestParam String hash,
			RedirectAttributes next) {
		Outcome<LadderProposal> outcome = this.changes.agree(user, id, hash);
		boolean inUse = outcome instanceof Outcome.Done<LadderProposal> done
				&& done.result().state() == LadderProposal.State.AGREED;
		return back(id, outcome, inUse ? "ladder-in-use" : "ladder-agreed", "", next);
	}

	@PostMapping("/{id}/return")
	String sendBack(CurrentUser user, @PathVariable LadderProposalId id, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return back(id, this.changes.sendBack(user, id, hash, reason), "ladder-returned", reason, next);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(CurrentUser user, @PathVariable LadderProposalId id, @RequestParam String hash,
			RedirectAttributes next) {
		return back(id, this.changes.withdraw(user, id, hash), "ladder-withdrawn", "", next);
	}

	/** What was typed comes back with a refusal. */
	private static String back(LadderProposalId id, Outcome<LadderProposal> outcome, String done, String typed,
			RedirectAttributes next) {
		outcome.refusal().ifPresentOrElse((refusal) -> {
			next.addFlashAttribute("refusal", refusal);
			next.addFlashAttribute("typedReason", typed);
		}, () -> next.addFlashAttribute("done", done));
		return LadderController.page(id);
	}

}
