package org.chapeau.app.negotiation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Piece;
import org.chapeau.app.negotiation.Previews;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.BracketPath;
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

	private final Previews previews;

	private final Offers offers;

	private final Agreements agreements;

	private final StatementPages pages;

	private final ProposalForm form;

	private final List<ClausePanel> panels;

	ClauseController(JointText text, Proposals proposals, Previews previews, Offers offers, Agreements agreements,
			StatementPages pages, ProposalForm form, List<ClausePanel> panels) {
		this.text = text;
		this.proposals = proposals;
		this.previews = previews;
		this.offers = offers;
		this.agreements = agreements;
		this.pages = pages;
		this.form = form;
		this.panels = panels.stream().sorted(Comparator.comparingInt(ClausePanel::order)).toList();
	}

	@GetMapping
	String clause(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam(defaultValue = "0") int since, @RequestParam(defaultValue = "") String draft, Model page) {
		ClauseText current = show(reader, id, clause, page);
		since(reader, clause, since, page);
		this.form.begin(reader, current, draft, page);
		return "negotiation/desk";
	}

	@PostMapping("/propose")
	String propose(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, @RequestParam String en, @RequestParam String ja, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Outcome<ClauseText> outcome = this.proposals.propose(user, clause, number, en, ja);
		if (outcome.refusal().isEmpty()) {
			return back(user, id, clause, number, outcome, "proposed", next);
		}
		return refused(user, id, clause, number, en, ja, outcome.refusal().get(), page, response);
	}

	/**
	 * The desk once more, with what was typed. Where the clause has changed meanwhile,
	 * the wording is carried over to the new version.
	 */
	String refused(CurrentUser user, DossierId id, ClauseId clause, int number, String en, String ja, Refusal why,
			Model page, HttpServletResponse response) {
		ClauseText current = show(user, id, clause, page);
		if (this.form.carry(user, current, number, en, ja, page)) {
			since(user, clause, number, page);
		}
		page.addAttribute("refusal", why);
		response.setStatus(HttpStatus.CONFLICT.value());
		return "negotiation/desk";
	}

	@PostMapping("/preview")
	String preview(CurrentUser reader, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam String en, @RequestParam String ja, Model page) {
		Outcome<Previews.Preview> outcome = this.previews.preview(reader, clause, en, ja);
		outcome.refusal().ifPresent((refusal) -> page.addAttribute("why", refusal));
		if (outcome instanceof Outcome.Done<Previews.Preview> done) {
			page.addAttribute("preview", done.result());
			page.addAttribute("previewEn", Piece.of(done.result().en()));
			page.addAttribute("previewJa", Piece.of(done.result().ja()));
		}
		return "negotiation/live :: live";
	}

	@PostMapping("/take")
	String take(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, @RequestParam int number,
			@RequestParam Language language, @RequestParam String path, @RequestParam int reading,
			RedirectAttributes next) {
		Outcome<ClauseText> outcome = path(path)
			.map((at) -> this.proposals.take(user, clause, number, language, at, reading))
			.orElseGet(() -> Outcome.refused("proposal-gone"));
		return back(user, id, clause, number, outcome, "taken", next);
	}

	private static Optional<BracketPath> path(String typed) {
		try {
			return Optional.of(BracketPath.parse(typed));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@PostMapping("/support")
	String support(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, @RequestParam Party proposer, RedirectAttributes next) {
		return back(user, id, clause, number, this.proposals.support(user, clause, number, proposer), "supported",
				next);
	}

	@PostMapping("/accept")
	String accept(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, @RequestParam int number,
			@RequestParam Party proposer, RedirectAttributes next) {
		return back(user, id, clause, number, this.proposals.accept(user, clause, number, proposer), "accepted", next);
	}

	@PostMapping("/withdraw")
	String withdraw(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause,
			@RequestParam int number, RedirectAttributes next) {
		return back(user, id, clause, number, this.proposals.withdraw(user, clause, number), "proposal-withdrawn",
				next);
	}

	@PostMapping("/agree")
	String agree(CurrentUser user, @PathVariable DossierId id, @PathVariable ClauseId clause, @RequestParam String hash,
			RedirectAttributes next) {
		return back(user, id, clause, 0, this.agreements.agree(user, clause, hash), "agreed", next);
	}

	private ClauseText show(CurrentUser reader, DossierId id, ClauseId clause, Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		List<ClauseView> views = ClauseView.of(this.text.of(reader, id));
		ClauseView focus = views.stream()
			.filter((view) -> view.clause().id().equals(clause))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		page.addAttribute("focus", focus);
		page.addAttribute("brackets", OpenBracketView.of(focus.clause(), reader.side()));
		page.addAttribute("clauseOffers", OfferView.of(this.offers.open(reader, id), focus.clause(), views));
		page.addAttribute("places", OfferView.places(focus.clause(), views));
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

	/** What has become of the clause since a version the reader was looking at. */
	private void since(CurrentUser reader, ClauseId clause, int number, Model page) {
		List<ClauseVersion> versions = this.text.versions(reader, clause);
		versions.stream()
			.filter((version) -> version.number() == number && number < versions.size())
			.findFirst()
			.ifPresent(
					(before) -> page.addAttribute("since", VersionView.of(versions.get(versions.size() - 1), before)));
	}

	/**
	 * Back to the desk. Whoever was refused is shown what has changed since the version
	 * they were looking at; a clause that is settled away leads to the text.
	 */
	private String back(CurrentUser user, DossierId id, ClauseId clause, int number, Outcome<ClauseText> outcome,
			String done, RedirectAttributes next) {
		if (outcome.refusal().isPresent()) {
			next.addFlashAttribute("refusal", outcome.refusal().get());
			return "redirect:/dossiers/" + id + "/clauses/" + clause + ((number > 0) ? "?since=" + number : "");
		}
		next.addFlashAttribute("done", done);
		boolean stands = this.text.clause(user, clause).isPresent();
		return "redirect:/dossiers/" + id + (stands ? "/clauses/" + clause : "");
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
