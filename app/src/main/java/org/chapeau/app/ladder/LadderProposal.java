package org.chapeau.app.ladder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.chapeau.app.kernel.FileHash;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A change of one part of the ladder that is put to all sides.
 *
 * @param id the proposal
 * @param part the key of the part
 * @param before the part as it was; empty if it is added
 * @param after the part as it is to be; empty if it is taken away
 * @param reason why, for all to read; empty for what came with the program
 * @param from the side that proposes it, or {@code null} if it came with the program
 * @param by who proposes it, if on the reader's own side
 * @param at when
 * @param state what has become of it
 * @param closedAt when, if anything has
 */
public record LadderProposal(LadderProposalId id, String part, String before, String after, String reason,
		@Nullable Party from, @Nullable String by, Instant at, State state, @Nullable Instant closedAt) {

	/**
	 * The SHA-256 of what is changed into what.
	 */
	public String hash() {
		String whole = this.part + "\n\n" + this.before + "\n\n" + this.after;
		return FileHash.sha256(whole.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * What has become of a proposal.
	 */
	public enum State {

		/** Waits for the word of a side. */
		OPEN,
		/** All sides agree: it is in use, or was. */
		AGREED,
		/** A side does not agree. */
		RETURNED,
		/** Taken back by the side that proposed it. */
		WITHDRAWN

	}

}
