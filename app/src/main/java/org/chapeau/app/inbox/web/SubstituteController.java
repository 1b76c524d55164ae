package org.chapeau.app.inbox.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Person;
import org.chapeau.app.identity.Role;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.identity.Substitutions.Wanted;
import org.chapeau.app.kernel.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who stands in for whom, for a time.
 */
@Controller
class SubstituteController {

	private final Substitutions substitutions;

	private final People people;

	private final Clocks clocks;

	private final Clock clock;

	SubstituteController(Substitutions substitutions, People people, Clocks clocks, Clock clock) {
		this.substitutions = substitutions;
		this.people = people;
		this.clocks = clocks;
		this.clock = clock;
	}

	@GetMapping("/tasks/substitutes")
	String list(CurrentUser user, Model page) {
		Instant now = this.clock.instant();
		List<String> names = this.people.of(user).stream().filter(Person::worksHere).map(Person::name).toList();
		page.addAttribute("now", now);
		page.addAttribute("substitutions", this.substitutions.open(user));
		page.addAttribute("people", names);
		page.addAttribute("forOthers", user.has(Role.COORDINATOR));
		if (!page.containsAttribute("from")) {
			page.addAttribute("principal", user.name());
			page.addAttribute("from", this.clocks.field(now, user));
			page.addAttribute("until", this.clocks.field(this.clocks.midnight(now, user), user));
		}
		return "inbox/substitutes";
	}

	@PostMapping("/tasks/substitutes")
	String appoint(CurrentUser user, @RequestParam(defaultValue = "") String principal,
			@RequestParam(defaultValue = "") String substitute, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String note, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<Substitution> outcome = read(user, from, Instant.MIN)
			.then((start) -> read(user, until, start.plusMillis(1)).then((end) -> this.substitutions.appoint(user,
					new Wanted(principal.isEmpty() ? user.name() : principal, substitute, start, end, note))));
		if (outcome.refusal().isPresent()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("refusal", outcome.refusal().get());
			page.addAttribute("principal", principal.isEmpty() ? user.name() : principal);
			page.addAttribute("substitute", substitute);
			page.addAttribute("from", from);
			page.addAttribute("until", until);
			page.addAttribute("note", note);
			return list(user, page);
		}
		next.addFlashAttribute("done", "substitute-appointed");
		return "redirect:/tasks/substitutes";
	}

	@PostMapping("/tasks/substitutes/{id}/end")
	String end(CurrentUser user, @PathVariable UUID id, RedirectAttributes next) {
		this.substitutions.end(user, id)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "substitute-ended"));
		return "redirect:/tasks/substitutes";
	}

	private Outcome<Instant> read(CurrentUser user, String typed, Instant notBefore) {
		return typed.isBlank() ? Outcome.refused("substitute-period") : this.clocks.read(typed, user, notBefore);
	}

}
