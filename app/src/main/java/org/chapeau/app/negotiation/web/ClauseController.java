package org.chapeau.app.negotiation.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
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
 * The negotiating desk: the text with one clause in focus, and beside it what a side may
 * do about it, how it came to be, and what other features know of it.
 */
@Controller
@RequestMapping("/dossiers/{id}/clauses/{clause}")
class ClauseController {

	private final JointText text;

	private final Proposals proposals;

	private final Agreements agreements;

	private final StatementPages pages;

	private final List<ClausePanel> panels;

	ClauseController(JointText text, Proposals proposals, Agreements agreements, StatementPages pages,
			List<ClausePanel> panels) {
		this.text = text;
		this.proposals = proposals;
		this.agreements = agreements;
		this.pages = pages;
		this.panels = panels.stream().sorted(Comparator.comparingInt(ClausePanel::order)).toList();
	}

	@GetMapping
	String clause(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause, Model page) {
		ClauseText current = show(reader, id, clause, page);
		page.addAttribute("en", current.en().as(reader.side()));
		page.addAttribute("ja", current.ja().as(reader.side()));
		return "negotiation/desk";
	}

	@PostMapping("/propose")
	String propose(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, @RequestParam String en, @RequestParam String ja, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<ClauseText> outcome = this.proposals.propose(user, clause, number, en, ja);
		if (outcome.refusal().isEmpty()) {
			return back(id, clause, outcome, "proposed", next);
		}
		// What was typed stays on the page, beside the clause as it is now.
		show(user, id, clause, page);
		page.addAttribute("en", en);
		page.addAttribute("ja", ja);
		page.addAttribute("refusal", outcome.refusal().get());
		response.setStatus(HttpStatus.CONFLICT.value());
		return "negotiation/desk";
	}

	@PostMapping("/accept")
	String accept(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, @RequestParam int number,
			@RequestParam Party proposer, RedirectAttributes next) {
		return back(id, clause, this.proposals.accept(user, clause, number, proposer), "accepted", next);
	}

	@PostMapping("/withdraw")
	String withdraw(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, RedirectAttributes next) {
		return back(id, clause, this.proposals.withdraw(user, clause, number), "proposal-withdrawn", next);
	}

	@PostMapping("/agree")
	String agree(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, @RequestParam String hash,
			RedirectAttributes next) {
		return back(id, clause, this.agreements.agree(user, clause, hash), "agreed", next);
	}

	private ClauseText show(CurrentUser reader, DossierId id, ClauseId clause, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		ClauseView focus = ClauseView.of(this.text.of(reader, id))
			.stream()
			.filter((view) -> view.clause().id().equals(clause))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("focus", focus);
		page.addAttribute("versions", history(this.text.versions(reader, clause)));
		page.addAttribute("panels",
				this.panels.stream()
					.filter((panel) -> panel.show(reader, dossier, focus.clause(), page))
					.map(ClausePanel::template)
					.toList());
		return focus.clause();
	}

	private static List<VersionView> history(List<ClauseVersion> versions) {
		return IntStream.range(0, versions.size())
			.mapToObj((i) -> VersionView.of(versions.get(i), (i > 0) ? versions.get(i - 1) : versions.get(i)))
			.sorted(Comparator.comparing((VersionView view) -> view.version().number()).reversed())
			.toList();
	}

	private static String back(DossierId id, ClauseId clause, Outcome<ClauseText> outcome, String done,
			RedirectAttributes next) {
		if (outcome.refusal().isPresent()) {
			next.addFlashAttribute("refusal", outcome.refusal().get());
			return "redirect:/dossiers/" + id + "/clauses/" + clause;
		}
		next.addFlashAttribute("done", done);
		return "redirect:/dossiers/" + id + "#c-" + clause;
	}

	/**
	 * A version and what it changed against the one before.
	 */
	record VersionView(ClauseVersion version, List<Change> en, List<Change> ja) {

		static VersionView of(ClauseVersion version, ClauseVersion before) {
			return new VersionView(version,
					Comparison.of(before.en().print(), version.en().print(), Language.EN).changes(),
					Comparison.of(before.ja().print(), version.ja().print(), Language.JA).changes());
		}

	}

}
