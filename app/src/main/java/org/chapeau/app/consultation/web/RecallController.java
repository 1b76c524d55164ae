package org.chapeau.app.consultation.web;

import org.chapeau.app.consultation.Answers;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A side takes back an answer that the other side has not opened.
 */
@Controller
class RecallController {

	private final Answers answers;

	RecallController(Answers answers) {
		this.answers = answers;
	}

	@PostMapping("/dossiers/{id}/consultation/recall")
	String recall(CurrentUser user, @PathVariable DossierId id, RedirectAttributes next) {
		Outcome<DossierId> outcome = this.answers.recall(user, id);
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "answer-recalled"));
		return "redirect:/dossiers/" + id + "/consultation";
	}

}
