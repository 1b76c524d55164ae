package org.chapeau.app.ladder.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.ladder.LadderChanges;
import org.chapeau.app.ladder.LadderEffects;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.app.ladder.LadderProposing;
import org.chapeau.app.ladder.LadderVersion;
import org.chapeau.app.ladder.LadderWish;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderFault;
import org.chapeau.ladder.LadderPart;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.TiringFormException;
import org.chapeau.text.Language;
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
 * Shows the ladder, and proposes changes of it.
 */
@Controller
@RequestMapping("/ladder")
class LadderController {

	private final LadderPages ladder;

	private final LadderChanges changes;

	private final LadderEffects effects;

	LadderController(LadderPages ladder, LadderChanges changes, LadderEffects effects) {
		this.ladder = ladder;
		this.changes = changes;
		this.effects = effects;
	}

	@GetMapping
	String show(CurrentUser reader, Model page) {
		forInsiders(reader);
		LadderVersion version = this.ladder.inUse();
		LadderBook book = version.book();
		Map<Scale, List<Step>> scales = new LinkedHashMap<>();
		book.scales().forEach((scale) -> scales.put(scale, book.steps(scale)));
		page.addAttribute("version", version);
		page.addAttribute("scales", scales);
		page.addAttribute("en", Language.EN);
		page.addAttribute("ja", Language.JA);
		page.addAttribute("tops", tops(book));
		page.addAttribute("groups", book.groups());
		page.addAttribute("lookAlikes", book.lookAlikes());
		page.addAttribute("open",
				this.ladder.proposals(reader)
					.stream()
					.filter((one) -> one.state() == LadderProposal.State.OPEN)
					.toList());
		page.addAttribute("mayChange", LadderChanges.mayChange(reader));
		return "ladder/ladder";
	}

	private static Map<Scale, String> tops(LadderBook book) {
		return book.scales()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (scale) -> LadderPart.key(book.top(scale))));
	}

	@GetMapping("/history")
	String history(CurrentUser reader, Model page) {
		forInsiders(reader);
		List<LadderProposal> proposals = this.ladder.proposals(reader);
		page.addAttribute("versions", this.ladder.versions());
		page.addAttribute("made",
				proposals.stream().collect(Collectors.toMap(LadderProposal::id, Function.identity())));
		page.addAttribute("others",
				proposals.stream().filter((one) -> one.state() != LadderProposal.State.AGREED).toList());
		return "ladder/history";
	}

	@GetMapping("/parts/{part}")
	String part(CurrentUser reader, @PathVariable String part, Model page) {
		LadderPart now = find(reader, part);
		return form(now, LadderForm.of(now), page);
	}

	/** What a change would do, before anybody else hears of it. */
	@PostMapping("/parts/{part}/preview")
	String preview(CurrentUser user, @PathVariable String part, @RequestParam Map<String, String> sent, Model page) {
		LadderPart now = find(user, part);
		LadderForm form = new LadderForm(sent);
		LadderWish wish = form.wish(now);
		LadderBook book = this.ladder.inUse().book();
		List<LadderFault> faults = this.changes.faults(wish, book);
		if (faults.isEmpty()) {
			try {
				page.addAttribute("effects", this.effects.of(user, wish));
				page.addAttribute("lines", LineChange.between(written(book, part), wish.written()));
				page.addAttribute("notices", wish.notices(book));
			}
			catch (TiringFormException ex) {
				faults = List.of(ex.fault());
			}
		}
		page.addAttribute("faults", faults);
		return form(now, form, page);
	}

	@PostMapping("/parts/{part}")
	String propose(CurrentUser user, @PathVariable String part, @RequestParam Map<String, String> sent, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		LadderPart now = find(user, part);
		LadderForm form = new LadderForm(sent);
		LadderProposing proposing = this.changes.propose(user, form.wish(now), form.get("before"), form.get("reason"));
		if (proposing instanceof LadderProposing.Proposed proposed) {
			next.addFlashAttribute("done", "ladder-proposed");
			return page(proposed.proposal().id());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (proposing instanceof LadderProposing.Faulty faulty) {
			page.addAttribute("refusal", Refusal.of("ladder-faulty"));
			page.addAttribute("faults", faulty.faults());
		}
		if (proposing instanceof LadderProposing.Refused refused) {
			page.addAttribute("refusal", refused.refusal());
		}
		return form(now, form, page);
	}

	private String form(LadderPart now, LadderForm form, Model page) {
		LadderBook book = this.ladder.inUse().book();
		page.addAttribute("part", now);
		page.addAttribute("isStep", now instanceof Step);
		page.addAttribute("isNew", book.part(now.key()).isEmpty());
		page.addAttribute("isScale", now instanceof Heading);
		page.addAttribute("mayGo", LadderChanges.mayGo(book, now.key()));
		page.addAttribute("before", LadderVersion.hash(written(book, now.key())));
		page.addAttribute("groups", book.groups());
		page.addAttribute("form", form);
		return "ladder/part";
	}

	private static String written(LadderBook book, String key) {
		return book.part(key).map(LadderPart::written).orElse("");
	}

	private LadderPart find(CurrentUser reader, String key) {
		if (!LadderChanges.mayChange(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return LadderForm.part(this.ladder.inUse().book(), key)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The way to the page of a proposal. */
	static String page(LadderProposalId id) {
		return "redirect:/ladder/proposals/" + id;
	}

	/**
	 * Delegates of Member States read texts, and not what they are measured by.
	 */
	static void forInsiders(CurrentUser reader) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
