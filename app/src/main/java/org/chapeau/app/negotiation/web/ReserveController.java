package org.chapeau.app.negotiation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.ReserveId;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.negotiation.StatementPages;
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
 * Enters reserves and lifts them. A form that is not right comes back with what was
 * typed.
 */
@Controller
@RequestMapping("/dossiers/{id}/reserves")
class ReserveController {

	private final Reserves reserves;

	private final JointText text;

	private final StatementPages pages;

	ReserveController(Reserves reserves, JointText text, StatementPages pages) {
		this.reserves = reserves;
		this.text = text;
		this.pages = pages;
	}

	@GetMapping("/new")
	String form(CurrentUser user, @PathVariable DossierId id, @RequestParam(required = false) @Nullable ClauseId clause,
			Model page) {
		return show(user, id, clause, Map.of(), page);
	}

	@PostMapping
	String enter(CurrentUser user, @PathVariable DossierId id,
			@RequestParam(required = false) @Nullable ClauseId clause,
			@RequestParam(required = false) Reserve.@Nullable Kind kind,
			@RequestParam(defaultValue = "") String memberState, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String liftBy, @RequestParam Map<String, String> typed, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<Reserve> outcome = day(liftBy).then((day) -> this.reserves.enter(user, new NewReserve(id, clause,
				memberState.isEmpty() ? null : memberState, kind, reason, day.orElse(null))));
		if (outcome.refusal().isPresent()) {
			page.addAttribute("refusal", outcome.refusal().get());
			response.setStatus(HttpStatus.CONFLICT.value());
			return show(user, id, clause, typed, page);
		}
		next.addFlashAttribute("done", "reserve-entered");
		return "redirect:" + place(id, clause);
	}

	/**
	 * Lifts a reserve.
	 * @param clause the clause whose page it was lifted on, or {@code null} if it was the
	 * page of the dossier
	 */
	@PostMapping("/{reserve}/lift")
	String lift(CurrentUser user, @PathVariable DossierId id, @PathVariable ReserveId reserve,
			@RequestParam(required = false) @Nullable ClauseId clause, RedirectAttributes next) {
		Optional<Refusal> refusal = this.reserves.lift(user, id, reserve).refusal();
		refusal.ifPresentOrElse((why) -> next.addFlashAttribute("refusal", why),
				() -> next.addFlashAttribute("done", "reserve-lifted"));
		return "redirect:" + place(id, clause);
	}

	private String show(CurrentUser user, DossierId id, @Nullable ClauseId clause, Map<String, String> typed,
			Model page) {
		Dossier dossier = this.pages.show(user, id, page);
		if (!this.reserves.speaksForSide(user) && this.reserves.speaksFor(user).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("focus", (clause != null) ? clause(user, id, clause) : null);
		page.addAttribute("kinds", Reserve.Kind.values());
		page.addAttribute("forSide", this.reserves.speaksForSide(user));
		page.addAttribute("delegations", this.reserves.speaksFor(user));
		page.addAttribute("mayEnter", this.reserves.mayEnter(user, dossier));
		page.addAttribute("typed", typed);
		return "negotiation/reserve";
	}

	private ClauseView clause(CurrentUser user, DossierId id, ClauseId clause) {
		return ClauseView.of(this.text.of(user, id))
			.stream()
			.filter((view) -> view.clause().id().equals(clause))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static Outcome<Optional<LocalDate>> day(String typed) {
		if (typed.isBlank()) {
			return Outcome.done(Optional.empty());
		}
		try {
			return Outcome.done(Optional.of(LocalDate.parse(typed.strip())));
		}
		catch (DateTimeException ex) {
			return Outcome.refused("lift-by-mistyped");
		}
	}

	private static String place(DossierId id, @Nullable ClauseId clause) {
		return "/dossiers/" + id + ((clause != null) ? "/clauses/" + clause : "/agreement");
	}

}
