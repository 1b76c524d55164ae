package org.chapeau.app.negotiation;

import java.time.Instant;

/**
 * What a delegation said last on the text as a whole, in its side's own approval.
 *
 * @param delegation the group of the delegation
 * @param word what it said, or that it said nothing
 * @param hash the hash of the text it was asked about
 * @param at when it spoke, or when the time to speak was over
 */
public record MemberStatePosition(String delegation, Word word, String hash, Instant at) {

	/**
	 * What a delegation can say. Silence is not agreement; the two are told apart.
	 */
	public enum Word {

		/** Agreed explicitly. */
		EXPLICIT("✓"),
		/** Said nothing until the deadline. */
		SILENT("–"),
		/** Reserved its position, which does not break the silence. */
		RESERVED("R"),
		/** Broke the silence. */
		BROKEN("✗");

		private final String mark;

		Word(String mark) {
			this.mark = mark;
		}

		/**
		 * One character for it, for a cell of a table.
		 */
		public String mark() {
			return this.mark;
		}

		/**
		 * Whether the text cannot go on, or not without a second look.
		 */
		public boolean blocks() {
			return this == RESERVED || this == BROKEN;
		}

	}

}
