package org.chapeau.app.negotiation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.persistence.AgreementStore;
import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.app.negotiation.persistence.HistoryStore;
import org.chapeau.app.negotiation.persistence.TextStore;
import org.chapeau.app.negotiation.persistence.TransmissionStore;
import org.chapeau.app.process.Processes;
import org.chapeau.text.Party;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a dossier from round to round and out of them: what the shared process asks for
 * between the tasks of people.
 */
@Component
@Transactional
public class Rounds {

	private final DossierStore dossiers;

	private final TextStore texts;

	private final HistoryStore history;

	private final AgreementStore agreements;

	private final NegotiatingTable table;

	private final TransmissionStore transmissions;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Rounds(DossierStore dossiers, TextStore texts, HistoryStore history, AgreementStore agreements,
			NegotiatingTable table, TransmissionStore transmissions, Processes processes,
			ApplicationEventPublisher events, Clock clock) {
		this.dossiers = dossiers;
		this.texts = texts;
		this.history = history;
		this.agreements = agreements;
		this.table = table;
		this.transmissions = transmissions;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the next round: the text goes to every party's consultation. The first time
	 * it is the penholder's zero draft, to which the penholder agrees.
	 */
	Map<String, Object> transmitText(DossierId id) {
		Dossier before = this.dossiers.ofProcess(id);
		Dossier dossier = before.transmitted();
		this.dossiers.update(dossier);
		if (before.round() == 0) {
			this.texts.publishDraft(id, dossier.penholder(), this.clock.instant());
			this.history.add(id, dossier.round(), StatementVersion.Cause.TRANSMITTED, null, dossier.penholder(),
					this.clock.instant());
			this.table.agreeToCleanClauses(id, dossier.penholder());
			transmission(dossier, dossier.penholder(), Transmission.Kind.ZERO_DRAFT, null);
			this.events.publishEvent(Recorded.shared(id, "zero-draft", dossier.penholder(), null, hash(id)));
		}
		this.history.openRound(id, dossier.round(), this.history.latest(id), this.clock.instant());
		this.events.publishEvent(Recorded.shared(id, "round-opened", null, null, hash(id)));
		dossier.partyList()
			.forEach((party) -> this.processes.startInPool(Messages.TEXT_TRANSMITTED, party, id,
					Map.of(Variables.ROUND, dossier.round())));
		return Map.of(Variables.ROUND, dossier.round());
	}

	/**
	 * The clauses that a round asks the units about: in the first round every one, later
	 * those that have changed since the round before it was opened.
	 */
	@Transactional(readOnly = true)
	public List<ClauseText> concerned(DossierId id, int round) {
		Set<ClauseId> changed = this.texts.changedSince(id, round - 1);
		return this.texts.textOfProcess(id)
			.stream()
			.filter((clause) -> round <= 1 || changed.contains(clause.id()))
			.toList();
	}

	/**
	 * Records that the answer of a party has crossed: cleared, or with proposals, which
	 * are on the table already.
	 * @param user the officer who released it, for the party's own record
	 */
	public void answered(DossierId id, Party party, boolean cleared, String user) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (cleared) {
			this.table.agreeToCleanClauses(id, party);
		}
		Transmission.Kind kind = cleared ? Transmission.Kind.CLEARED : Transmission.Kind.PROPOSALS;
		transmission(dossier, party, kind, null);
		this.events.publishEvent(Recorded.shared(id, kind.key(), party, user, hash(id)));
	}

	Map<String, Object> compileRound(DossierId id) {
		boolean clean = isReady(this.texts.textOfProcess(id));
		this.history.compileRound(id, this.dossiers.ofProcess(id).round(), this.clock.instant());
		return Map.of(Variables.CLEAN, clean, Variables.REFUSED, false);
	}

	/**
	 * What the heads of delegation can agree to: no bracket is open, and no clause
	 * missing.
	 */
	private static boolean isReady(List<ClauseText> text) {
		return JointText.isClean(text) && JointText.isWhole(text);
	}

	/**
	 * Decides where a closed round leads: back to the table if a side closed on another
	 * text or the text is not ready and nothing has changed, to the units if something
	 * has, else to the heads of delegation.
	 */
	Map<String, Object> closeRound(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		List<ClauseText> text = this.texts.textOfProcess(id);
		Set<Party> closed = this.agreements.closedOn(id, dossier.round(), JointText.hash(text));
		boolean together = closed.containsAll(dossier.partyList());
		boolean changed = !this.texts.changedSince(id, dossier.round()).isEmpty();
		NextStep next = (!together || (!changed && !isReady(text))) ? NextStep.NEGOTIATE
				: changed ? NextStep.CONSULT : NextStep.AD_REFERENDUM;
		if (next != NextStep.NEGOTIATE) {
			this.history.closeRound(id, dossier.round(), this.clock.instant());
		}
		return Map.of(Variables.NEXT, next.name(), Variables.REFUSED, false);
	}

	Map<String, Object> reopenText(DossierId id) {
		this.agreements.voidAgreementsToAll(id, this.clock.instant());
		return Map.of();
	}

	/**
	 * Locks the text that both heads of delegation have agreed to.
	 */
	Map<String, Object> lockText(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		String hash = hash(id);
		if (!this.agreements.agreedToAll(id, hash).containsAll(dossier.partyList())) {
			throw new IllegalStateException("Not every head of delegation agrees to " + hash);
		}
		this.dossiers.update(dossier.locked(hash, this.clock.instant()));
		this.events.publishEvent(Recorded.shared(id, "text-locked", null, null, hash));
		return Map.of(Variables.TEXT_HASH, hash);
	}

	Map<String, Object> requestApproval(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		dossier.partyList()
			.forEach((party) -> this.processes.startInPool(Messages.APPROVAL_REQUESTED, party, id,
					Map.of(Variables.TEXT_HASH, String.valueOf(dossier.lockedHash()))));
		return Map.of();
	}

	/**
	 * Takes a returned text back to the table: every approval of it is void, and whoever
	 * was still approving or releasing it is told to stop.
	 */
	Map<String, Object> voidApprovals(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		// What is bound to the text first, the dossier last: everybody locks in this
		// order.
		this.events.publishEvent(new TextUnlocked(id));
		this.agreements.voidAgreementsToAll(id, this.clock.instant());
		this.dossiers.update(dossier.reopened());
		this.events.publishEvent(Recorded.shared(id, "text-unlocked", null, null, dossier.lockedHash()));
		dossier.partyList()
			.forEach((party) -> this.processes.tellPoolIfWaiting(Messages.APPROVAL_VOIDED, party, id, Map.of()));
		this.processes.tellSharedIfWaiting(Messages.RELEASE_CANCELLED, id);
		return Map.of();
	}

	Map<String, Object> requestRelease(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id).approved();
		this.dossiers.update(dossier);
		this.processes.startShared(Messages.RELEASE_REQUESTED, id,
				Map.of(Variables.TEXT_HASH, String.valueOf(dossier.lockedHash())));
		return Map.of();
	}

	Map<String, Object> withdraw(DossierId id) {
		Dossier dossier = this.dossiers.ofProcess(id);
		if (!dossier.state().ended()) {
			// A case that began when only the process withdrew a dossier.
			this.events.publishEvent(new TextUnlocked(id));
			this.dossiers.update(dossier.withdrawn());
		}
		dossier.partyList()
			.forEach((party) -> this.processes.tellPoolIfWaiting(Messages.DOSSIER_WITHDRAWN, party, id, Map.of()));
		this.processes.tellSharedIfWaiting(Messages.DOSSIER_WITHDRAWN, id);
		return Map.of();
	}

	/**
	 * Records that a party has approved the locked text, or returned it.
	 * @param reason for the other side to read, if the text is returned; may be blank
	 */
	public void approvalAnswered(DossierId id, Party party, boolean approved, @Nullable String reason) {
		Dossier dossier = this.dossiers.ofProcess(id);
		Transmission.Kind kind = approved ? Transmission.Kind.APPROVED : Transmission.Kind.RETURNED;
		transmission(dossier, party, kind, (reason != null && !reason.isBlank()) ? reason.strip() : null);
		this.events.publishEvent(Recorded.shared(id, kind.key(), party, null, dossier.lockedHash()));
	}

	/**
	 * Records that the package has been released.
	 */
	public void released(DossierId id) {
		this.dossiers.update(this.dossiers.ofProcess(id).released());
	}

	private void transmission(Dossier dossier, Party from, Transmission.Kind kind, @Nullable String message) {
		this.transmissions.insert(new Transmission(dossier.id(), dossier.round(), from, kind, hash(dossier.id()),
				message, this.clock.instant()));
	}

	private String hash(DossierId id) {
		return JointText.hash(this.texts.textOfProcess(id));
	}

	/**
	 * A locked text was opened again, or given up; what was bound to its hash is void.
	 * Whoever listens changes what is theirs and reads nothing of the others', but each
	 * locks it: so they come in one order, and the dossier last.
	 */
	public record TextUnlocked(DossierId dossier) {

		/** What lies sealed. */
		public static final int ANSWERS = 1;

		/** What was approved, and is being approved. */
		public static final int APPROVALS = 2;

		/** What is to be released. */
		public static final int PACKAGE = 3;

	}

}
