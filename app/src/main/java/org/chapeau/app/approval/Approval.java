package org.chapeau.app.approval;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * One side's approval of one locked text. It is bound to the hash of that text: once the
 * text is open again, the approval is void, however far it had come.
 *
 * @param id the approval
 * @param dossier the dossier
 * @param party the side that approves
 * @param hash the hash of the text that is approved
 * @param state how far it has come
 * @param startedAt when the first step was taken
 * @param signature who signed the text off, where this side signs
 * @param returned why the text was returned, if it was
 * @param endedAt when it ended
 * @param version counts the changes, so that no two overwrite each other
 */
public record Approval(ApprovalId id, DossierId dossier, Party party, String hash, State state, Instant startedAt,
		@Nullable Signature signature, @Nullable Return returned, @Nullable Instant endedAt, int version) {

	static Approval start(DossierId dossier, Party party, String hash, Instant at) {
		return new Approval(ApprovalId.random(), dossier, party, hash, State.RUNNING, at, null, null, null, 0);
	}

	public boolean running() {
		return this.state == State.RUNNING;
	}

	Approval signed(String by, Instant at) {
		require(running() && this.signature == null);
		return new Approval(this.id, this.dossier, this.party, this.hash, this.state, this.startedAt,
				new Signature(by, at), null, null, this.version);
	}

	Approval approved(Instant at) {
		require(running());
		return ended(State.APPROVED, null, at);
	}

	Approval returned(Return why, Instant at) {
		require(running() && this.signature == null);
		return ended(State.RETURNED, why, at);
	}

	Approval voided(Instant at) {
		require(running() || this.state == State.APPROVED);
		return ended(State.VOID, null, at);
	}

	private Approval ended(State end, @Nullable Return why, Instant at) {
		return new Approval(this.id, this.dossier, this.party, this.hash, end, this.startedAt, this.signature, why, at,
				this.version);
	}

	private void require(boolean legal) {
		if (!legal) {
			throw new IllegalStateException("Approval " + this.id + " is " + this.state);
		}
	}

	/**
	 * How far an approval has come.
	 */
	public enum State {

		RUNNING, APPROVED,
		/** This side has sent the text back to the table. */
		RETURNED,
		/** The text was opened again, or given up. */
		VOID

	}

	/**
	 * The signature under a text.
	 */
	public record Signature(String by, Instant at) {
	}

	/**
	 * A text sent back to the table.
	 *
	 * @param by who returned it
	 * @param reason why, for the own side only
	 * @param message what the other side reads; may be blank
	 */
	public record Return(String by, String reason, String message) {
	}

}
