package org.chapeau.app.consultation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.SealedAnswers;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.Forms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The task of answering for a side: the EU's coordinator consolidates, Japan's director
 * decides. Nothing crosses before it has been shown as the other side will see it.
 */
@Controller
@RequestMapping("/tasks/{task}/" + Forms.ANSWER)
class AnswerController {

	private final Answers answers;

	private final WorkPages pages;

	private final AnswerPage answerPage;

	private final Rehearsal rehearsal;

	private final SealedAnswers sealed;

	AnswerController(Answers answers, WorkPages pages, AnswerPage answerPage, Rehearsal rehearsal,
			SealedAnswers sealed) {
		this.answers = answers;
		this.sealed = sealed;
		this.pages = pages;
		this.answerPage = answerPage;
		this.rehearsal = rehearsal;
	}

	@GetMapping
	String answer(CurrentUser user, @PathVariable TaskId task, @RequestParam Map<String, String> form, Model page) {
		return this.answerPage.show(user, task, form, page);
	}

	/**
	 * Shows what would cross; nothing does.
	 */
	@PostMapping("/preview")
	String preview(CurrentUser user, @PathVariable TaskId task, @RequestParam Answer answer,
			@RequestParam(defaultValue = "") String reason, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response) {
		Optional<WorkItem> item = this.pages.find(user, task, Forms.ANSWER);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		// First of all: it opens what the other side has sent, and has to be on the page.
		this.pages.show(user, item.get(), page);
		List<ClauseView> now = WorkPages.text(page);
		List<ProposalId> chosen = (answer == Answer.PROPOSALS) ? chosen(form) : List.of();
		Outcome<List<ClauseView>> rehearsed = this.answerPage.allKept(user, item.get(), form)
			.then((kept) -> allowed(user, item.get().dossier(), answer, chosen, reason))
			.then((dossier) -> this.rehearsal.of(user, dossier, answer == Answer.CLEARED, chosen));
		if (rehearsed.refusal().isPresent()) {
			WorkPages.refused(rehearsed.refusal().get(), page, response);
			return this.answerPage.show(user, task, form, page);
		}
		rehearsed.then((text) -> {
			page.addAttribute("clauses", text);
			page.addAttribute("changing", changing(now, text));
			return Outcome.done();
		});
		page.addAttribute("answer", answer);
		page.addAttribute("reason", reason);
		page.addAttribute("choices", AnswerPage.choices(form));
		return "consultation/answer-preview";
	}

	@PostMapping
	String release(CurrentUser user, @PathVariable TaskId task, @RequestParam Answer answer, @RequestParam String hash,
			@RequestParam(defaultValue = "") String reason, @RequestParam Map<String, String> form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		Optional<WorkItem> item = this.pages.find(user, task, Forms.ANSWER);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Outcome<DossierId> outcome = switch (answer) {
			case CLEARED -> this.answers.clear(user, task, hash, reason);
			case PROPOSALS -> this.answers.transmit(user, task, hash, chosen(form));
			case ASK_AGAIN -> this.answers.askAgain(user, task, reason);
		};
		if (outcome.refusal().isPresent()) {
			WorkPages.refused(outcome.refusal().get(), page, response);
			return this.answerPage.show(user, task, form, page);
		}
		DossierId dossier = item.get().dossier();
		String done = answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
		boolean sealed = answer != Answer.ASK_AGAIN && this.sealed.unopened(user, dossier).isPresent();
		next.addFlashAttribute("done", (sealed ? "sealed-" : "answer-") + done);
		return sealed ? "redirect:/dossiers/" + dossier + "/consultation" : "redirect:/tasks";
	}

	/**
	 * Keeps one wording of a clause; the choices made so far stand, and it is chosen.
	 */
	@PostMapping("/write")
	String write(CurrentUser user, @PathVariable TaskId task, @RequestParam ClauseId clause,
			@RequestParam Map<String, String> form, Model page, HttpServletResponse response, RedirectAttributes next) {
		CounterText wording = CounterTextFields.read(form).get(clause);
		if (wording == null) {
			return "redirect:/tasks/" + task + "/" + Forms.ANSWER;
		}
		Outcome<Proposal> outcome = this.answers.write(user, task, wording);
		if (outcome.refusal().isPresent()) {
			WorkPages.refused(outcome.refusal().get(), page, response);
			return this.answerPage.show(user, task, form, page);
		}
		AnswerPage.choices(form).forEach(next::addAttribute);
		next.addAttribute("reason", form.getOrDefault("reason", ""));
		outcome.then((draft) -> {
			next.addAttribute(AnswerPage.CHOICE + clause, draft.id().value());
			return Outcome.done();
		});
		next.addFlashAttribute("done", "wording-kept");
		return "redirect:/tasks/" + task + "/" + Forms.ANSWER;
	}

	/**
	 * Holds to a draft although its clause has changed.
	 */
	@PostMapping("/renew")
	String renew(CurrentUser user, @PathVariable TaskId task, @RequestParam UUID draft, RedirectAttributes next) {
		Outcome<Proposal> outcome = this.answers.renew(user, task, new ProposalId(draft));
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "draft-renewed"));
		return "redirect:/tasks/" + task + "/" + Forms.ANSWER;
	}

	private Outcome<DossierId> allowed(CurrentUser user, DossierId dossier, Answer answer, List<ProposalId> chosen,
			String reason) {
		if (answer == Answer.PROPOSALS) {
			return chosen.isEmpty() ? Outcome.refused("no-proposal-chosen") : Outcome.done(dossier);
		}
		return this.answers.mayClear(user, dossier, reason);
	}

	/** Whose words change if the rehearsed text becomes the text. */
	private static List<ClauseView> changing(List<ClauseView> now, List<ClauseView> then) {
		Set<String> same = new HashSet<>();
		now.stream().map(ClauseView::clause).map(ClauseText::hash).forEach(same::add);
		return then.stream().filter((view) -> !same.contains(view.clause().hash())).toList();
	}

	private static List<ProposalId> chosen(Map<String, String> form) {
		return AnswerPage.choices(form).values().stream().map(UUID::fromString).map(ProposalId::new).toList();
	}

}
