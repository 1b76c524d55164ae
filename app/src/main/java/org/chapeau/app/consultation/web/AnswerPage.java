package org.chapeau.app.consultation.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.Voices;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.TaskNames;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The desk of whoever answers for a side: the clauses, and beside each what the units
 * say.
 */
@Component
class AnswerPage {

	static final String CHOICE = "choice-";

	private final Answers answers;

	private final Proposals proposals;

	private final Consultations consultations;

	private final JointText text;

	private final WorkPages pages;

	private final ClauseSheets sheets;

	private final TaskNames names;

	AnswerPage(Answers answers, Proposals proposals, Consultations consultations, JointText text, WorkPages pages,
			ClauseSheets sheets, TaskNames names) {
		this.answers = answers;
		this.proposals = proposals;
		this.consultations = consultations;
		this.text = text;
		this.pages = pages;
		this.sheets = sheets;
		this.names = names;
	}

	/**
	 * The page, or the way to the task if it is another's or done on another form.
	 * @param form what was chosen and typed so far
	 */
	String show(CurrentUser user, TaskId task, Map<String, String> form, Model page) {
		Optional<WorkItem> item = this.pages.find(user, task, Forms.ANSWER);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		Consultation consultation = this.pages.show(user, item.get(), page);
		List<ClauseView> clauses = WorkPages.text(page);
		List<Proposal> drafts = this.proposals.drafts(user, item.get().dossier());
		Set<ClauseId> drafted = drafts.stream().map(Proposal::clause).collect(Collectors.toSet());
		Map<ClauseId, Voices> voices = this.answers.voices(user, consultation, item.get());
		page.addAttribute("asked", this.names.of(user.party(), item.get().element(), LocaleContextHolder.getLocale()));
		page.addAttribute("sheets",
				this.sheets.of(user, consultation, clauses,
						(clause) -> consultation.concerns(clause) || drafted.contains(clause), drafts,
						CounterTextFields.read(form)));
		page.addAttribute("drafted", !drafts.isEmpty());
		page.addAttribute("voices", voices);
		page.addAttribute("conflicts",
				clauses.stream().filter((view) -> voices.get(view.clause().id()).conflict()).toList());
		page.addAttribute("acts",
				this.consultations.acts(user, item.get().dossier())
					.stream()
					.filter((act) -> act.consultation().equals(consultation.id()))
					.toList());
		page.addAttribute("choices", choices(form));
		page.addAttribute("reason", form.getOrDefault("reason", ""));
		return "consultation/answer";
	}

	/**
	 * Whether every wording in the fields is the side's own reading or a draft: what was
	 * typed and not kept would be lost without a word.
	 */
	Outcome<Void> allKept(CurrentUser user, WorkItem task, Map<String, String> form) {
		Collection<CounterText> typed = CounterTextFields.read(form).values();
		List<Proposal> drafts = this.proposals.drafts(user, task.dossier());
		boolean lost = typed.stream()
			.anyMatch((wording) -> this.text.clause(user, wording.clause())
				.filter((clause) -> wording.differsFrom(clause, user.side()))
				.isPresent() && drafts.stream().noneMatch(wording::says));
		return lost ? Outcome.refused("wording-not-kept") : Outcome.done();
	}

	static Map<String, String> choices(Map<String, String> form) {
		return form.entrySet()
			.stream()
			.filter((field) -> field.getKey().startsWith(CHOICE) && !field.getValue().isEmpty())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
