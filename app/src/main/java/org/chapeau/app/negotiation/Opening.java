package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.SealedAnswer.State;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.ProposalStore;
import org.chapeau.app.negotiation.persistence.SealedAnswerStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.app.process.Processes;
import org.chapeau.text.Party;
import org.chapeau.workflows.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets sealed answers cross: when a negotiator of another side opens the text, or when
 * the last side has answered. Everything that crosses does so in one transaction, and
 * nothing of an answer is in the shared zone before. Whoever opens, releases or recalls
 * holds the dossier's rounds, as does everybody who changes the text at the table: of an
 * opening and a recall exactly one happens, and a text does not move under an answer.
 */
@Component
class Opening {

	private final SealedAnswerStore answers;

	private final DossierStore dossiers;

	private final TextStore texts;

	private final ProposalStore proposals;

	private final TransmissionStore transmissions;

	private final NegotiatingTable table;

	private final Rounds rounds;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Opening(SealedAnswerStore answers, DossierStore dossiers, TextStore texts, ProposalStore proposals,
			TransmissionStore transmissions, NegotiatingTable table, Rounds rounds, Processes processes,
			ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
		this.answers = answers;
		this.dossiers = dossiers;
		this.texts = texts;
		this.proposals = proposals;
		this.transmissions = transmissions;
		this.table = table;
		this.rounds = rounds;
		this.processes = processes;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/**
	 * Opens what waits for the reader's side, if the reader negotiates. It is to be on
	 * the page that the reader opens, so call it before the text is read.
	 */
	void by(CurrentUser reader, DossierId dossier) {
		if (!reader.has(Role.NEGOTIATOR)) {
			return;
		}
		// What crosses is the other side's until it has.
		try (Zone all = Zone.ofAll()) {
			if (!this.answers.waitsFor(reader, dossier)) {
				return;
			}
			this.transaction.executeWithoutResult((status) -> {
				this.answers.lock(dossier);
				// Under a sealed answer of the reader's own side the text does not move.
				if (!isSealedBy(reader.side(), dossier)) {
					open(dossier, State.READ, (answer) -> true);
				}
			});
		}
		catch (OptimisticLockingFailureException ex) {
			// The dossier was withdrawn in the same moment: the answer stays with its
			// side.
		}
	}

	/**
	 * Lets nobody change the text at the table, or open what would, until the present
	 * transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock(DossierId dossier) {
		this.answers.lock(dossier);
	}

	/**
	 * Before somebody acts at the table: what waits for them is opened first. Refused
	 * while an answer of their own side is sealed, which would otherwise be overtaken.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<DossierId> before(CurrentUser user, DossierId dossier) {
		this.answers.lock(dossier);
		if (isSealedBy(user.side(), dossier)) {
			return Outcome.refused("answer-sealed");
		}
		try (Zone all = Zone.ofAll()) {
			open(dossier, State.READ, (answer) -> true);
		}
		return Outcome.done(dossier);
	}

	/**
	 * After a side has answered: with the last answer all of them cross. That of a
	 * process which does not wait for it crosses at once.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void after(SealedAnswer answer) {
		try (Zone all = Zone.ofAll()) {
			openIfDue(answer);
		}
	}

	private void openIfDue(SealedAnswer answer) {
		Dossier dossier = this.dossiers.ofProcess(answer.dossier());
		Set<Party> answered = new HashSet<>(this.transmissions.answered(dossier.id(), dossier.round()));
		this.answers.sealed(dossier.id()).forEach((sealed) -> answered.add(sealed.party()));
		if (answered.containsAll(dossier.partyList())) {
			open(dossier.id(), State.ANSWERED, (sealed) -> true);
		}
		else if (!this.processes.waits(Messages.ANSWER_OPENED, answer.party(), dossier.id())) {
			open(dossier.id(), State.AT_ONCE, (sealed) -> sealed.id().equals(answer.id()));
		}
	}

	private boolean isSealedBy(Party side, DossierId dossier) {
		return this.answers.sealed(dossier).stream().anyMatch((answer) -> answer.party().equals(side));
	}

	/**
	 * Puts the wordings of an answer on the table. One on a clause that another answer
	 * has just taken out is dropped with it.
	 */
	private void put(DossierId dossier, Party party, List<Proposal> wordings) {
		Map<ClauseId, ClauseText> text = this.texts.textOfProcess(dossier)
			.stream()
			.collect(Collectors.toMap(ClauseText::id, Function.identity()));
		wordings.forEach((wording) -> {
			ClauseText current = text.get(wording.clause());
			if (current == null) {
				this.proposals.update(wording.id(), Proposal.State.SUPERSEDED, this.clock.instant());
				return;
			}
			this.table.put(party, current, wording.transmittedOn(current.number(), this.clock.instant()));
		});
	}

	/**
	 * Does on the table what opening an answer does there, for somebody who looks at it
	 * and takes it back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void rehearse(DossierId dossier, Party party, boolean cleared, List<Proposal> wordings) {
		put(dossier, party, wordings);
		if (cleared) {
			this.table.agreeToCleanClauses(dossier, party);
		}
	}

	private void open(DossierId id, State how, Predicate<SealedAnswer> which) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (dossier.state() == DossierState.NEGOTIATING) {
			this.answers.sealed(id).stream().filter(which).forEach((answer) -> open(dossier, answer, how));
		}
	}

	private void open(Dossier dossier, SealedAnswer answer, State how) {
		List<Proposal> wordings = this.proposals.sealedIn(answer, true);
		if (!answer.holds(wordings)) {
			throw new IllegalStateException("Answer " + answer.id() + " is not what was sealed");
		}
		if (!this.answers.end(answer.id(), how, null, this.clock.instant())) {
			return;
		}
		put(dossier.id(), answer.party(), wordings);
		this.proposals.sealedIn(answer, false)
			.forEach((draft) -> this.proposals.update(draft.id(), Proposal.State.SUPERSEDED, this.clock.instant()));
		this.rounds.answered(dossier.id(), answer.party(), answer.cleared(), answer.releasedBy());
		this.processes.tellPoolIfWaiting(Messages.ANSWER_OPENED, answer.party(), dossier.id(), Map.of());
		this.events.publishEvent(
				new Recorded(dossier.id(), answer.party(), "answer-crossed", null, null, answer.seal(), null));
	}

}
