package org.chapeau.app.consultation.web;

import org.chapeau.app.consultation.LaterLooks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The head of a unit has looked at an opinion that was given in their place.
 */
@Controller
class LaterLookController {

	private final LaterLooks looks;

	LaterLookController(LaterLooks looks) {
		this.looks = looks;
	}

	@PostMapping("/dossiers/{id}/consultation/look")
	String look(CurrentUser user, @PathVariable DossierId id, @RequestParam String unit, RedirectAttributes next) {
		Outcome<DossierId> outcome = this.looks.look(user, id, unit);
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "opinion-looked-at"));
		return "redirect:/dossiers/" + id + "/consultation";
	}

}
