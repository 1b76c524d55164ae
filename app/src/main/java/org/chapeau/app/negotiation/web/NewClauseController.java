package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.text.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Proposes a clause that is not there yet, behind one that is.
 */
@Controller
class NewClauseController {

	private final Proposals proposals;

	private final JointText text;

	private final StatementPages pages;

	NewClauseController(Proposals proposals, JointText text, StatementPages pages) {
		this.proposals = proposals;
		this.text = text;
		this.pages = pages;
	}

	@GetMapping("/dossiers/{id}/new-clause")
	String form(CurrentUser user, @PathVariable DossierId id, @RequestParam Optional<ClauseId> after, Model page) {
		ClauseText before = show(user, id, after, page);
		page.addAttribute("part", (before.part() == Part.HEADING) ? Part.OPERATIVE : before.part());
		page.addAttribute("depth", before.depth());
		return "negotiation/new-clause";
	}

	@PostMapping("/dossiers/{id}/new-clause")
	String add(CurrentUser user, @PathVariable DossierId id, @RequestParam ClauseId after, @RequestParam Part part,
			@RequestParam(defaultValue = "0") int depth, @RequestParam String en, @RequestParam String ja, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<ClauseId> outcome = this.proposals.add(user, id, after, part, Math.max(0, Math.min(depth, 2)), en, ja);
		if (outcome instanceof Outcome.Done<ClauseId> done) {
			next.addFlashAttribute("done", "proposed");
			return "redirect:/dossiers/" + id + "/clauses/" + done.result();
		}
		show(user, id, Optional.of(after), page);
		page.addAttribute("part", part);
		page.addAttribute("depth", depth);
		page.addAttribute("en", en);
		page.addAttribute("ja", ja);
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		response.setStatus(HttpStatus.CONFLICT.value());
		return "negotiation/new-clause";
	}

	/**
	 * The clause named, or else the last one: a new clause has to stand behind some
	 * clause.
	 */
	private ClauseText show(CurrentUser user, DossierId id, Optional<ClauseId> after, Model page) {
		this.pages.show(user, id, page);
		if (!user.has(Role.NEGOTIATOR)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		List<ClauseView> views = ClauseView.of(this.text.of(user, id));
		ClauseView before = views.stream()
			.filter((view) -> after.isEmpty() || view.clause().id().equals(after.get()))
			.reduce((one, later) -> later)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("before", before);
		page.addAttribute("parts", before.clause().part().isOperative()
				? List.of(Part.OPERATIVE, Part.HEADING, Part.FOLLOW_UP) : List.of(before.clause().part()));
		return before.clause();
	}

}
