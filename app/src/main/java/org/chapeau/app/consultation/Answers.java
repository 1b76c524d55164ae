package org.chapeau.app.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.SealedAnswers;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a side says to the other when its units have spoken. The coordinator or director
 * releases it; what crosses is the answer and the chosen wording, and nothing of how it
 * came about.
 */
@Component
@Transactional
public class Answers {

	private final ConsultationStore consultations;

	private final OpinionStore opinions;

	private final JointText text;

	private final Proposals proposals;

	private final SealedAnswers sealed;

	private final Processes processes;

	private final OwnTasks ownTasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Answers(ConsultationStore consultations, OpinionStore opinions, JointText text, Proposals proposals,
			SealedAnswers sealed, Processes processes, OwnTasks ownTasks, ApplicationEventPublisher events,
			Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.text = text;
		this.proposals = proposals;
		this.sealed = sealed;
		this.processes = processes;
		this.ownTasks = ownTasks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Clears the text as it stands; drafts of the side are dropped. It crosses when the
	 * other side opens the text or has answered too, and can be taken back until then.
	 * @param hash the hash of the whole text that was on the page
	 * @param reason for one's own side to read; must be given while an objection stands
	 */
	public Outcome<DossierId> clear(CurrentUser user, TaskId task, String hash, String reason) {
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.ANSWER)
			.then((item) -> mayClear(user, item.dossier(), reason)
				.then((dossier) -> release(user, item, hash, Answer.CLEARED, List.of(), reason))));
	}

	/**
	 * Answers with the chosen drafts, one at most for each clause; the others are
	 * dropped. They are on the table once they have crossed, likewise.
	 * @param hash the hash of the whole text that was on the page
	 */
	public Outcome<DossierId> transmit(CurrentUser user, TaskId task, String hash, List<ProposalId> chosen) {
		if (chosen.isEmpty()) {
			return Outcome.refused("no-proposal-chosen");
		}
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.ANSWER)
			.then((item) -> release(user, item, hash, Answer.PROPOSALS, chosen, "")));
	}

	/**
	 * Takes the answer of one's side back, as long as it has not crossed; whoever may
	 * answer for the side can. It is to be given once more, and the drafts are as they
	 * were.
	 */
	public Outcome<DossierId> recall(CurrentUser user, DossierId dossier) {
		this.consultations.lock(user.side(), dossier);
		return OwnTasks.allOrNothing(this.sealed.recall(user, dossier).then((answer) -> {
			this.consultations.update(current(user.side(), dossier).recalled());
			this.processes.tellPoolIfWaiting(Messages.ANSWER_RECALLED, user.side(), dossier, Map.of());
			this.events
				.publishEvent(Recorded.within(user.side(), dossier, "answer-recalled", user.name(), answer.seal()));
			answer.endedFor(user)
				.ifPresent((principal) -> this.events
					.publishEvent(Recorded.within(user.side(), dossier, "answer-recalled-for", user.name(), null)
						.about(principal)));
			return Outcome.done(dossier);
		}));
	}

	/**
	 * Turns to the units once more: back to the coordinator's or drafter's desk (差戻し).
	 * @param reason for those who prepare and those who are asked
	 */
	public Outcome<DossierId> askAgain(CurrentUser user, TaskId task, String reason) {
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		return this.ownTasks.own(user, task, Forms.ANSWER).then((item) -> {
			this.consultations.update(current(user.side(), item.dossier()).askedAgain(reason, this.clock.instant()));
			this.events
				.publishEvent(Recorded.within(user.side(), item.dossier(), "units-asked-again", user.name(), null));
			this.ownTasks.complete(user, item, Map.of(Variables.ANSWER, Answer.ASK_AGAIN.name()));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Holds to a draft although the clause has changed since it was written: it now
	 * stands against the clause as it is. The other side may have answered first.
	 */
	public Outcome<Proposal> renew(CurrentUser user, TaskId task, ProposalId id) {
		return this.ownTasks.own(user, task, Forms.ANSWER).then((item) -> {
			Optional<Proposal> draft = this.proposals.drafts(user, item.dossier())
				.stream()
				.filter((candidate) -> candidate.id().equals(id))
				.findFirst();
			Optional<ClauseText> clause = draft.flatMap((found) -> this.text.clause(user, found.clause()));
			if (draft.isEmpty() || clause.isEmpty()) {
				return Outcome.refused("proposal-gone");
			}
			return this.proposals.draft(user, clause.get().id(), clause.get().number(), draft.get().authorGroup(),
					draft.get().en(), draft.get().ja());
		});
	}

	/**
	 * Keeps one wording of a clause in the name of those who answer, beside what the
	 * units would rather have; it crosses only if it is chosen.
	 */
	public Outcome<Proposal> write(CurrentUser user, TaskId task, CounterText wording) {
		return this.ownTasks.own(user, task, Forms.ANSWER)
			.then((item) -> wording.isHalf() ? Outcome.refused("text-missing") : this.proposals.draft(user,
					wording.clause(), wording.number(), item.groups().get(0), wording.en(), wording.ja()));
	}

	/**
	 * What the units say on each clause that a consultation or a draft is about.
	 */
	@Transactional(readOnly = true)
	public Map<ClauseId, Voices> voices(CurrentUser user, Consultation consultation, WorkItem task) {
		List<Proposal> drafts = this.proposals.drafts(user, consultation.dossier());
		Standing standing = Standing.of(this.opinions.list(user, consultation.dossier()));
		return this.text.of(user, consultation.dossier())
			.stream()
			.map(ClauseText::id)
			.collect(Collectors.toMap((clause) -> clause,
					(clause) -> Voices.on(clause, consultation, standing, drafts, task.groups().get(0))));
	}

	/**
	 * Whether the side may clear the text: nobody objects, or the reason for overruling
	 * them is given.
	 */
	@Transactional(readOnly = true)
	public Outcome<DossierId> mayClear(CurrentUser user, DossierId dossier, String reason) {
		boolean objection = !Standing.of(this.opinions.list(user, dossier)).negative().isEmpty();
		return (objection && reason.isBlank()) ? Outcome.refused("objection-stands") : Outcome.done(dossier);
	}

	/**
	 * Tells the negotiation that the side has answered; what it answered has crossed
	 * already.
	 */
	Map<String, Object> tell(DossierId dossier, Party party) {
		this.processes.answer(Messages.PARTY_ANSWERED, party, dossier);
		return Map.of();
	}

	private Outcome<DossierId> release(CurrentUser user, WorkItem item, String hash, Answer answer,
			List<ProposalId> chosen, String reason) {
		DossierId dossier = item.dossier();
		return this.sealed.seal(user, dossier, item.groups(), hash, answer == Answer.CLEARED, chosen)
			.then((released) -> {
				this.consultations.update(current(user.side(), dossier).answered(answer, reason, this.clock.instant()));
				this.events.publishEvent(
						Recorded.within(user.side(), dossier, "answer-released", user.name(), released.seal()));
				this.ownTasks.complete(user, item, Map.of(Variables.ANSWER, answer.name()));
				this.sealed.crossIfDue(released);
				return Outcome.done(dossier);
			});
	}

	private Consultation current(Party party, DossierId dossier) {
		return this.consultations.ofProcess(party, dossier).orElseThrow();
	}

}
