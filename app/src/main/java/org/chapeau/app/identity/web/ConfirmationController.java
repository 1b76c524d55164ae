package org.chapeau.app.identity.web;

import java.time.Clock;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Confirmation;
import org.chapeau.app.identity.Confirmations;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.SignOn;
import org.chapeau.app.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where somebody proves anew who they are, before what cannot be taken back by one
 * person.
 */
@Controller
class ConfirmationController {

	static final String PAGE = "/confirm";

	private final Confirmations confirmations;

	private final SignOn signOn;

	private final Clock clock;

	ConfirmationController(Confirmations confirmations, SignOn signOn, Clock clock) {
		this.confirmations = confirmations;
		this.signOn = signOn;
		this.clock = clock;
	}

	/**
	 * Asks for the proof, and leads back once it is given.
	 */
	@GetMapping(PAGE)
	String page(CurrentUser user, HttpServletRequest request, Model page, RedirectAttributes next) {
		Optional<Confirmation> asked = this.confirmations.asked(request, user.name());
		if (asked.isEmpty()) {
			return "redirect:/tasks";
		}
		if (this.confirmations.isGiven(asked.get())) {
			asked.get().typed().forEach(next::addFlashAttribute);
			next.addFlashAttribute("done", "confirmed");
			return "redirect:" + asked.get().page();
		}
		page.addAttribute("back", asked.get().page());
		page.addAttribute("elsewhere", this.signOn.confirmation().orElse(null));
		return "identity/confirm";
	}

	@PostMapping(PAGE)
	String confirm(CurrentUser user, @RequestParam(defaultValue = "") String password, HttpServletRequest request,
			HttpServletResponse response, Model page, RedirectAttributes next) {
		if (this.signOn.recognises(user.name(), password)) {
			this.confirmations.give(request, user.name(), this.clock.instant());
			return "redirect:" + PAGE;
		}
		page.addAttribute("refusal", Refusal.of("password-wrong"));
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(user, request, page, next);
	}

}
