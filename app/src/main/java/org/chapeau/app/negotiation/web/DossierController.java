package org.chapeau.app.negotiation.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.AuthenticLanguages;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Origins;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.Withdrawals;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The list of dossiers, the text of one, and giving one up.
 */
@Controller
class DossierController {

	private final Dossiers dossiers;

	private final Withdrawals withdrawals;

	private final AuthenticLanguages languages;

	private final History history;

	private final Origins origins;

	private final StatementPages pages;

	DossierController(Dossiers dossiers, Withdrawals withdrawals, AuthenticLanguages languages, History history,
			Origins origins, StatementPages pages) {
		this.dossiers = dossiers;
		this.withdrawals = withdrawals;
		this.languages = languages;
		this.history = history;
		this.origins = origins;
		this.pages = pages;
	}

	@Bean
	static DossierTab textTab() {
		return DossierTab.of("text", 0);
	}

	@GetMapping("/dossiers")
	String list(CurrentUser reader, Model page) {
		page.addAttribute("dossiers", this.dossiers.list(reader));
		return "negotiation/dossiers";
	}

	@GetMapping("/dossiers/{id}")
	String text(CurrentUser reader, @PathVariable DossierId id, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		this.languages.of(reader, dossier).ifPresent((change) -> page.addAttribute("languages", change));
		this.history.news(reader, id).ifPresent((news) -> page.addAttribute("news", news));
		page.addAttribute("borrowed", this.origins.of(reader, id));
		return "negotiation/dossier";
	}

	@PostMapping("/dossiers/{id}/withdraw")
	String withdraw(CurrentUser user, @PathVariable DossierId id, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes next) {
		return back(id, this.withdrawals.withdraw(user, id, reason), "withdrawal", next);
	}

	@PostMapping("/dossiers/{id}/go-on")
	String goOn(CurrentUser user, @PathVariable DossierId id, RedirectAttributes next) {
		return back(id, this.withdrawals.goOn(user, id), "withdrawal-taken-back", next);
	}

	private static String back(DossierId id, Outcome<Dossier> outcome, String done, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		return "redirect:/dossiers/" + id;
	}

}
