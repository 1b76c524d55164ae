package org.chapeau.text;

/**
 * A text that cannot be read as the notation of a {@link RollingText}.
 */
public class NotationException extends RuntimeException {

	private final Reason reason;

	private final int position;

	NotationException(Reason reason, int position) {
		super(reason + " at " + position);
		this.reason = reason;
		this.position = position;
	}

	public Reason reason() {
		return this.reason;
	}

	/**
	 * Where the fault is, as an index of {@code char}s from 0 into the notation.
	 */
	public int position() {
		return this.position;
	}

	/**
	 * What is wrong, for a message in the reader's language.
	 */
	public enum Reason {

		/**
		 * A bracket is closed that was not opened, or opened and not closed; the position
		 * is the one of the bracket.
		 */
		UNBALANCED,

		/**
		 * No reading of a bracket has words.
		 */
		EMPTY_BRACKET,

		/**
		 * A label names a party that does not take part.
		 */
		UNKNOWN_PARTY,

		/**
		 * A party is named twice in one bracket.
		 */
		PARTY_TWICE,

		/**
		 * Two readings of one bracket name no proposer.
		 */
		BASE_TWICE,

		/**
		 * Brackets nest deeper than {@link RollingText#MAX_DEPTH}.
		 */
		TOO_DEEP,

		/**
		 * The text ends with a backslash that stands before nothing.
		 */
		DANGLING_ESCAPE

	}

}
