package org.chapeau.app.negotiation.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Offer;
import org.chapeau.app.negotiation.OfferId;
import org.chapeau.app.negotiation.Offers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Offers about a clause: a chair's text, another place, a joining; and what the other
 * sides say to them.
 */
@Controller
@RequestMapping("/dossiers/{id}")
class OfferController {

	private final Offers offers;

	private final JointText text;

	private final ClauseController desk;

	OfferController(Offers offers, JointText text, ClauseController desk) {
		this.offers = offers;
		this.text = text;
		this.desk = desk;
	}

	@PostMapping("/clauses/{clause}/chairs-text")
	String chairsText(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, @RequestParam String en, @RequestParam String ja, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<Offer> outcome = this.offers.chairsText(user, clause, number, en, ja);
		return outcome.refusal().isPresent()
				? this.desk.refused(user, id, clause, number, en, ja, outcome.refusal().get(), page, response)
				: back(user, id, clause, outcome, "offered", next);
	}

	@PostMapping("/clauses/{clause}/move")
	String move(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam Optional<ClauseId> after, RedirectAttributes next) {
		return back(user, id, clause, this.offers.move(user, clause, after.orElse(null)), "offered", next);
	}

	@PostMapping("/clauses/{clause}/join")
	String join(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, RedirectAttributes next) {
		return back(user, id, clause, this.offers.join(user, clause), "offered", next);
	}

	@PostMapping("/offers/{offer}/accept")
	String accept(CurrentUser user, @PathVariable DossierId id, @PathVariable OfferId offer,
			@RequestParam ClauseId clause, RedirectAttributes next) {
		return back(user, id, clause, this.offers.accept(user, offer), "offer-accepted", next);
	}

	@PostMapping("/offers/{offer}/decline")
	String decline(CurrentUser user, @PathVariable DossierId id, @PathVariable OfferId offer,
			@RequestParam ClauseId clause, RedirectAttributes next) {
		return back(user, id, clause, this.offers.decline(user, offer), "offer-declined", next);
	}

	@PostMapping("/offers/{offer}/withdraw")
	String withdraw(CurrentUser user, @PathVariable DossierId id, @PathVariable OfferId offer,
			@RequestParam ClauseId clause, RedirectAttributes next) {
		return back(user, id, clause, this.offers.withdraw(user, offer), "offer-withdrawn", next);
	}

	private String back(CurrentUser user, DossierId id, ClauseId clause, Outcome<Offer> outcome, String done,
			RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		boolean stands = this.text.clause(user, clause).isPresent();
		return "redirect:/dossiers/" + id + (stands ? "/clauses/" + clause : "");
	}

}
