package org.chapeau.app.imports;

import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * A change that was taken over from a file.
 *
 * @param number its number in the file, from 0
 * @param kind what it does
 * @param clause the clause it is made to; {@code null} for one that is new
 * @param other the clause it is to follow, or to be joined with
 * @param part the part of the text a new clause stands in
 * @param depth its depth
 * @param clauseNumber the version of the clause it was taken for
 * @param en the English the side wants; empty for none
 * @param ja the Japanese
 * @param draft the draft proposal it became, if one
 * @param state what has become of it
 */
public record TakenChange(int number, Kind kind, @Nullable ClauseId clause, @Nullable ClauseId other,
		@Nullable Part part, int depth, int clauseNumber, String en, String ja, @Nullable ProposalId draft,
		State state) {

	/** What a change does. */
	public enum Kind {

		REWORDED, REMOVED, ADDED, MOVED, SPLIT, JOINED

	}

	/** What has become of a change. */
	public enum State {

		/** The zero draft was changed. */
		EDITED,
		/** A draft proposal of the side. */
		DRAFTED,
		/** It waits in the side's zone for somebody to put it on the table. */
		WAITING,
		/** It is on the table. */
		PROPOSED

	}

	TakenChange as(State newState) {
		return new TakenChange(this.number, this.kind, this.clause, this.other, this.part, this.depth,
				this.clauseNumber, this.en, this.ja, this.draft, newState);
	}

	/**
	 * Whether it can still be put on the table.
	 */
	public boolean isOpen() {
		return this.state == State.DRAFTED || this.state == State.WAITING;
	}

}
