package org.chapeau.app.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.approval.Approval.Return;
import org.chapeau.app.approval.Approval.State;
import org.chapeau.app.approval.persistence.ApprovalStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Rounds;
import org.chapeau.app.negotiation.Rounds.TextUnlocked;
import org.chapeau.app.process.Processes;
import org.chapeau.text.Party;
import org.chapeau.workflows.Messages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of an approval, whichever way its side approves: it begins with the first
 * decision, ends with one word to the other side, and is void once the text is open
 * again.
 */
@Component
@Transactional
public class Approvals {

	private final ApprovalStore approvals;

	private final SilenceStore procedures;

	private final GivenApprovals given;

	private final Dossiers dossiers;

	private final Rounds rounds;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Approvals(ApprovalStore approvals, SilenceStore procedures, GivenApprovals given, Dossiers dossiers, Rounds rounds,
			Processes processes, ApplicationEventPublisher events, Clock clock) {
		this.approvals = approvals;
		this.procedures = procedures;
		this.given = given;
		this.dossiers = dossiers;
		this.rounds = rounds;
		this.processes = processes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether a party's approval of exactly this text stands, for the processes that work
	 * on the dossier and for no reader.
	 */
	@Transactional(readOnly = true)
	public boolean stands(DossierId dossier, Party party, String hash) {
		try (Zone own = Zone.of(party)) {
			return this.approvals.ofProcess(dossier, party)
				.stream()
				.anyMatch((approval) -> approval.state() == State.APPROVED && approval.hash().equals(hash));
		}
	}

	/**
	 * Whether an approval is one of a dossier, as far as the reader may know of it.
	 */
	boolean isOf(CurrentUser reader, DossierId dossier, ApprovalId approval) {
		return this.approvals.list(reader, dossier).stream().map(Approval::id).anyMatch(approval::equals);
	}

	/**
	 * The approval under way, begun now if this is the first step of it.
	 */
	Approval begun(DossierId dossier, Party party, String hash) {
		Optional<Approval> running = this.approvals.running(dossier, party);
		if (running.isPresent()) {
			return running.get();
		}
		this.approvals.insert(Approval.start(dossier, party, hash, this.clock.instant()));
		return this.approvals.running(dossier, party).orElseThrow();
	}

	/**
	 * The approval under way.
	 * @throws IllegalStateException if there is none: its process should not have come
	 * this far
	 */
	Approval running(DossierId dossier, Party party) {
		return this.approvals.running(dossier, party)
			.orElseThrow(() -> new IllegalStateException("No approval of " + dossier + " is under way for " + party));
	}

	/**
	 * Has everybody else who decides in the approval under way wait until the transaction
	 * ends; before the first step of it there is nothing to wait at.
	 */
	void lock(DossierId dossier, Party party) {
		this.approvals.lockRunning(dossier, party);
	}

	/**
	 * The approval begun last, whether or not it has ended.
	 * @throws IllegalStateException if there is none
	 */
	Approval latest(DossierId dossier, Party party) {
		return this.approvals.ofProcess(dossier, party)
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No approval of " + dossier + " was begun for " + party));
	}

	/**
	 * Refuses a decision on another text than the one that is locked: what was on the
	 * page is what is decided on.
	 * @param hash the hash of the text that was on the page
	 */
	Outcome<Void> bound(DossierId id, String hash) {
		Dossier dossier = this.dossiers.ofProcess(id);
		return (dossier.state() == DossierState.IN_APPROVAL && hash.equals(dossier.lockedHash())) ? Outcome.done()
				: Outcome.refused("approval-outdated");
	}

	Approval signed(Approval approval, CurrentUser user) {
		Approval signed = approval.signed(user.name(), this.clock.instant());
		this.approvals.update(signed);
		return signed;
	}

	/**
	 * Ends an approval: its text goes back to the table. The process tells the other
	 * side.
	 */
	void returned(Approval approval, CurrentUser user, String reason, String message) {
		Return why = new Return(user.name(), reason.strip(), message.strip());
		this.approvals.update(approval.returned(why, this.clock.instant()));
	}

	/**
	 * Step {@code confirmApproval}: every step of this side's approval is taken.
	 */
	Map<String, Object> confirm(DossierId dossier, Party party) {
		this.approvals.update(running(dossier, party).approved(this.clock.instant()));
		this.rounds.approvalAnswered(dossier, party, true, null);
		this.processes.answer(Messages.PARTY_APPROVED, party, dossier);
		return Map.of();
	}

	/**
	 * Step {@code returnText}: this side has returned the text.
	 */
	Map<String, Object> tellReturned(DossierId dossier, Party party) {
		Return why = this.approvals.ofProcess(dossier, party)
			.stream()
			.filter((approval) -> approval.state() == State.RETURNED)
			.findFirst()
			.map(Approval::returned)
			.orElseThrow(() -> new IllegalStateException(party + " has not returned " + dossier));
		this.rounds.approvalAnswered(dossier, party, false, why.message());
		this.processes.tellShared(Messages.PARTY_RETURNED, dossier, Map.of());
		return Map.of();
	}

	/**
	 * Voids what was bound to a text that is open again, in the same transaction that
	 * opens it.
	 */
	@EventListener
	@Order(TextUnlocked.APPROVALS)
	void on(TextUnlocked unlocked) {
		this.dossiers.partiesTo(unlocked.dossier()).forEach((party) -> {
			try (Zone own = Zone.of(party)) {
				voidAll(unlocked.dossier(), party, this.clock.instant());
			}
		});
	}

	private void voidAll(DossierId dossier, Party party, Instant now) {
		this.procedures.lockOpen(dossier, party)
			.ifPresent((procedure) -> this.procedures.update(procedure.voidedAt(now)));
		this.approvals.ofProcess(dossier, party)
			.stream()
			.filter((approval) -> approval.running() || approval.state() == State.APPROVED)
			.forEach((approval) -> voided(approval, now));
	}

	private void voided(Approval approval, Instant now) {
		this.approvals.update(approval.voided(now));
		this.events.publishEvent(event(approval, "approval-void"));
		this.given.by(approval)
			.forEach((office) -> this.events.publishEvent(event(approval, "approval-of-void").about(office)));
	}

	private static Recorded event(Approval approval, String what) {
		return Recorded.within(approval.party(), approval.dossier(), what, null, approval.hash());
	}

}
