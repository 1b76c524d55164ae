package org.chapeau.app.negotiation.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.negotiation.Dossier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Changes which languages of a statement are authentic.
 */
@Controller
@RequestMapping("/dossiers/{id}/authentic")
class AuthenticLanguagesController {

	private final AuthenticLanguages languages;

	AuthenticLanguagesController(AuthenticLanguages languages) {
		this.languages = languages;
	}

	@PostMapping
	String propose(CurrentUser user, @PathVariable DossierId id, @RequestParam Authentic authentic,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "false") boolean alone,
			RedirectAttributes next) {
		return back(id, alone ? this.languages.decide(user, id, authentic)
				: this.languages.propose(user, id, authentic, reason), authentic, reason, next);
	}

	@PostMapping("/agree")
	String agree(CurrentUser user, @PathVariable DossierId id, @RequestParam Authentic authentic,
			@RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
		return back(id, this.languages.agree(user, id, authentic, reason), authentic, reason, next);
	}

	@PostMapping("/taken-back")
	String takeBack(CurrentUser user, @PathVariable DossierId id, RedirectAttributes next) {
		Outcome<Dossier> outcome = this.languages.takeBack(user, id);
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "authentic-taken-back"));
		return "redirect:/dossiers/" + id;
	}

	/** What is authentic now says whether all have agreed. */
	private static String back(DossierId id, Outcome<Dossier> outcome, Authentic wanted, String reason,
			RedirectAttributes next) {
		if (outcome instanceof Outcome.Done<Dossier> done) {
			next.addFlashAttribute("done",
					(done.result().authentic() == wanted) ? "authentic-changed" : "authentic-proposed");
		}
		else {
			next.addFlashAttribute("refusal", outcome.refusal().orElseThrow());
			next.addFlashAttribute("typedReason", reason);
			next.addFlashAttribute("typedFor", wanted.name());
		}
		return "redirect:/dossiers/" + id;
	}

}
