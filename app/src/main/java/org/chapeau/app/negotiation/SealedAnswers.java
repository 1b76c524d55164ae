package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ProposalStore;
import org.chapeau.app.negotiation.persistence.SealedAnswerStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.process.Processes;
import org.chapeau.workflows.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a side has answered and can take back: until a negotiator of another side opens
 * the text, or every side has answered, an answer lies in its own side's zone as it will
 * cross.
 */
@Component
@Transactional
public class SealedAnswers {

	private final SealedAnswerStore answers;

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ProposalStore drafts;

	private final Proposals proposals;

	private final Opening opening;

	private final Processes processes;

	private final Clock clock;

	SealedAnswers(SealedAnswerStore answers, DossierStore dossiers, TextStore texts, ProposalStore drafts,
			Proposals proposals, Opening opening, Processes processes, Clock clock) {
		this.answers = answers;
		this.dossiers = dossiers;
		this.texts = texts;
		this.drafts = drafts;
		this.proposals = proposals;
		this.opening = opening;
		this.processes = processes;
		this.clock = clock;
	}

	/**
	 * Seals an answer. It crosses by {@link #crossIfDue} at the earliest.
	 * @param groups the groups that may answer for the side, in which it can be taken
	 * back
	 * @param hash the hash of the whole text that was on the page
	 * @param cleared whether the text is cleared as it stands
	 * @param chosen the drafts that are to cross, one at most for each clause; the others
	 * are dropped with them
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<SealedAnswer> seal(CurrentUser user, DossierId id, List<String> groups, String hash, boolean cleared,
			List<ProposalId> chosen) {
		this.answers.lock(id);
		if (!JointText.hash(this.texts.textOfProcess(id)).equals(hash)) {
			return Outcome.refused("agreement-outdated");
		}
		return this.proposals.chosen(user, id, chosen).then((wordings) -> {
			List<Proposal> all = this.drafts.drafts(user, id);
			SealedAnswer answer = SealedAnswer.released(this.dossiers.ofProcess(id), user.side(), cleared, hash,
					wordings, user.name(), groups, this.clock.instant());
			this.answers.insert(answer, all, wordings);
			all.forEach((draft) -> this.drafts.update(draft.id(), Proposal.State.SEALED, answer.releasedAt()));
			return Outcome.done(answer);
		});
	}

	/**
	 * Lets an answer cross if every side has answered now. Its process has to wait for it
	 * already.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void crossIfDue(SealedAnswer answer) {
		this.opening.after(answer);
	}

	/**
	 * Takes back what one's side has answered, whoever released it: who may answer for
	 * the side may do so. The drafts are as they were, unless the group has written anew
	 * on the clause since.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<SealedAnswer> recall(CurrentUser user, DossierId id) {
		this.answers.lock(id);
		Optional<SealedAnswer> latest = this.answers.latest(user.side(), id);
		if (latest.isEmpty() || latest.get().state() == State.RECALLED) {
			return Outcome.refused("answer-none");
		}
		SealedAnswer answer = latest.get();
		if (!answer.isOfOffice(user)) {
			return Outcome.refused("answer-not-yours");
		}
		if (answer.state() == State.LAPSED) {
			return Outcome.refused("dossier-ended");
		}
		if (!recallable(user, answer)
				|| !this.answers.end(answer.id(), State.RECALLED, user.name(), this.clock.instant())) {
			return Outcome.refused("answer-crossed");
		}
		List<Proposal> since = this.drafts.drafts(user, id);
		this.drafts.sealedIn(answer, false)
			.forEach((draft) -> this.drafts.update(draft.id(),
					since.stream().anyMatch(draft::givesWayTo) ? Proposal.State.SUPERSEDED : Proposal.State.DRAFT,
					this.clock.instant()));
		return Outcome.done(answer);
	}

	/**
	 * Whether a person may take an answer back now.
	 */
	@Transactional(readOnly = true)
	public boolean recallable(CurrentUser user, SealedAnswer answer) {
		return answer.state() == State.SEALED && answer.isOfOffice(user)
				&& this.processes.waits(Messages.ANSWER_RECALLED, answer.party(), answer.dossier());
	}

	/**
	 * The answers of the reader's own side, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<SealedAnswer> list(CurrentUser reader, DossierId dossier) {
		return this.answers.list(reader, dossier);
	}

	/**
	 * That which the other side has not opened yet, if there is one.
	 */
	@Transactional(readOnly = true)
	public Optional<SealedAnswer> unopened(CurrentUser reader, DossierId dossier) {
		return list(reader, dossier).stream().filter((answer) -> answer.state() == State.SEALED).findFirst();
	}

	/**
	 * Does at once what opening an answer will do, for somebody who looks at it and takes
	 * all of it back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<DossierId> rehearse(CurrentUser user, DossierId id, boolean cleared, List<ProposalId> chosen) {
		return this.proposals.chosen(user, id, chosen).then((wordings) -> {
			this.opening.rehearse(id, user.side(), cleared, wordings);
			return Outcome.done(id);
		});
	}

	/**
	 * What has not crossed of a dossier that is given up never will.
	 */
	@EventListener
	@Order(Rounds.TextUnlocked.ANSWERS)
	@Transactional(propagation = Propagation.MANDATORY)
	public void on(Rounds.TextUnlocked unlocked) {
		this.answers.lock(unlocked.dossier());
		try (Zone all = Zone.ofAll()) {
			this.answers.sealed(unlocked.dossier())
				.forEach((answer) -> this.answers.end(answer.id(), State.LAPSED, null, this.clock.instant()));
		}
	}

}
