package org.chapeau.app.approval;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A text put to the delegations with a deadline: unless one of them breaks the silence
 * before it, the text is adopted. The deadline itself is already too late, and no
 * agreement, not even of all, ends the procedure before it.
 *
 * @param id the procedure
 * @param approval the approval it belongs to
 * @param dossier the dossier
 * @param party the side whose delegations are asked
 * @param hash the hash of the text put to them
 * @param number counted from 1 within the approval
 * @param profile the name of the profile that set the shortest window
 * @param openedBy who opened it
 * @param openedAt when it was opened
 * @param firstDeadline the deadline it was opened with
 * @param deadline the deadline as it stands
 * @param state how far it has come
 * @param endedAt when it ended
 * @param withdrawalReference where the objector withdrew in writing: what says so
 * @param closingReason where the chair ended it: why, for its own side only
 * @param version counts the changes, so that no two overwrite each other
 */
public record SilenceProcedure(SilenceId id, ApprovalId approval, DossierId dossier, Party party, String hash,
		int number, String profile, String openedBy, Instant openedAt, Instant firstDeadline, Instant deadline,
		State state, @Nullable Instant endedAt, @Nullable String withdrawalReference, @Nullable String closingReason,
		int version) {

	static SilenceProcedure open(Approval approval, int number, String profile, String by, Instant at,
			Instant deadline) {
		return new SilenceProcedure(SilenceId.random(), approval.id(), approval.dossier(), approval.party(),
				approval.hash(), number, profile, by, at, deadline, deadline, State.OPEN, null, null, null, 0);
	}

	/**
	 * Whether a delegation may answer at an instant: up to the last moment before the
	 * deadline.
	 */
	public boolean acceptsAt(Instant now) {
		return this.state == State.OPEN && now.isBefore(this.deadline);
	}

	/**
	 * Whether an objection that comes in now would have counted, had it come earlier.
	 */
	public boolean missedAt(Instant now) {
		return this.state == State.ADOPTED || (this.state == State.OPEN && !now.isBefore(this.deadline));
	}

	public boolean extended() {
		return this.deadline.isAfter(this.firstDeadline);
	}

	/**
	 * Moves the deadline, before it has come and only to a later instant.
	 */
	Outcome<SilenceProcedure> extendedTo(Instant later, Instant now) {
		if (!acceptsAt(now)) {
			return Outcome.refused(missedAt(now) ? "silence-over" : "silence-not-open");
		}
		if (!later.isAfter(this.deadline)) {
			return Outcome.refused("extension-not-later");
		}
		return Outcome.done(new SilenceProcedure(this.id, this.approval, this.dossier, this.party, this.hash,
				this.number, this.profile, this.openedBy, this.openedAt, this.firstDeadline, later, this.state, null,
				null, null, this.version));
	}

	SilenceProcedure brokenAt(Instant now) {
		require(acceptsAt(now));
		return ended(State.BROKEN, now, null, null);
	}

	/**
	 * Ends the procedure before its deadline. Nothing is adopted: that only silence until
	 * the deadline does.
	 */
	Outcome<SilenceProcedure> closedAt(Instant now, String reason) {
		if (!acceptsAt(now)) {
			return Outcome.refused(missedAt(now) ? "silence-over" : "silence-not-open");
		}
		return Outcome.done(ended(State.CLOSED, now, null, reason));
	}

	SilenceProcedure adoptedAt(Instant now) {
		require(this.state == State.OPEN && !now.isBefore(this.deadline));
		return ended(State.ADOPTED, now, null, null);
	}

	SilenceProcedure voidedAt(Instant now) {
		require(this.state == State.OPEN);
		return ended(State.VOID, now, null, null);
	}

	SilenceProcedure objectionWithdrawn(String reference) {
		require(this.state == State.BROKEN && this.endedAt != null);
		return ended(State.BROKEN, this.endedAt, reference, null);
	}

	private SilenceProcedure ended(State end, @Nullable Instant at, @Nullable String reference,
			@Nullable String reason) {
		return new SilenceProcedure(this.id, this.approval, this.dossier, this.party, this.hash, this.number,
				this.profile, this.openedBy, this.openedAt, this.firstDeadline, this.deadline, end, at, reference,
				reason, this.version);
	}

	private void require(boolean legal) {
		if (!legal) {
			throw new IllegalStateException(
					"Silence procedure " + this.id + " is " + this.state + " with the deadline " + this.deadline);
		}
	}

	/**
	 * How far a silence procedure has come.
	 */
	public enum State {

		OPEN, ADOPTED, BROKEN,

		/** The chair has ended it before the deadline. */
		CLOSED,
		/** The text was opened again, or given up, before the deadline. */
		VOID

	}

}
