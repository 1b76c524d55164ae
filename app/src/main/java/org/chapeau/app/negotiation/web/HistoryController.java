package org.chapeau.app.negotiation.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.StatementVersion;
import org.chapeau.app.negotiation.TextComparison;
import org.springframework.context.annotation.Bean;
import org.chapeau.app.process.TaskId;
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

/**
 * The rounds and versions of a text: to read one as it was, and to compare two.
 */
@Controller
@RequestMapping("/dossiers/{id}")
class HistoryController {

	private static final int PLACE = 20;

	private final History history;

	private final StatementPages pages;

	HistoryController(History history, StatementPages pages) {
		this.history = history;
		this.pages = pages;
	}

	@Bean
	static DossierTab versionsTab() {
		return DossierTab.of("versions", PLACE);
	}

	@GetMapping("/versions")
	String versions(CurrentUser reader, @PathVariable DossierId id, Model page) {
		this.pages.show(reader, id, page);
		known(reader, id, page);
		page.addAttribute("rounds", this.history.rounds(reader, id));
		return "negotiation/versions";
	}

	@GetMapping("/versions/{number}")
	String version(CurrentUser reader, @PathVariable DossierId id, @PathVariable int number, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		StatementVersion version = known(reader, id, page).stream()
			.filter((one) -> one.number() == number)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		List<ClauseText> text = this.history.text(reader, id, number);
		page.addAttribute("version", version);
		page.addAttribute("then", this.history.asItWas(reader, dossier, number));
		page.addAttribute("clauses", ClauseView.of(text));
		page.addAttribute("textHash", JointText.hash(text));
		return "negotiation/version";
	}

	@GetMapping("/compare")
	String compare(CurrentUser reader, @PathVariable DossierId id, @RequestParam int from, @RequestParam int to,
			Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		known(reader, id, page);
		TextComparison comparison = this.history.compare(reader, id, from, to)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Authentic authentic = this.history.asItWas(reader, dossier, to).authentic();
		page.addAttribute("comparison", comparison);
		page.addAttribute("otherLanguages",
				(authentic != this.history.asItWas(reader, dossier, from).authentic()) ? authentic : null);
		page.addAttribute("from", from);
		page.addAttribute("to", to);
		return "negotiation/compare";
	}

	/** Leads back to where it was said: the text, or a task on it. */
	@PostMapping("/looked")
	String looked(CurrentUser reader, @PathVariable DossierId id, @RequestParam int version,
			@RequestParam(required = false) @Nullable TaskId task) {
		this.history.look(reader, id, version);
		return (task != null) ? "redirect:/tasks/" + task : "redirect:/dossiers/" + id;
	}

	private List<StatementVersion> known(CurrentUser reader, DossierId id, Model page) {
		List<StatementVersion> versions = this.history.versions(reader, id);
		page.addAttribute("statementVersions", versions);
		return versions;
	}

}
