package org.chapeau.app.negotiation;

import java.time.Instant;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * The whole text after one change.
 *
 * @param number counted from 1, the text as it was first transmitted
 * @param round the round it was made in
 * @param cause what the change was
 * @param clause the clause it was made to, if to one
 * @param by the side that caused it, if one did
 * @param at when it was made
 */
public record StatementVersion(int number, int round, Cause cause, @Nullable ClauseId clause, @Nullable Party by,
		Instant at) {

	/**
	 * What changed a text.
	 */
	public enum Cause {

		/** The zero draft, as it crossed. */
		TRANSMITTED,
		/** A text from before versions of the whole were kept. */
		TAKEN_OVER,

		PROPOSED, WITHDRAWN, SETTLED, ADDED, REMOVED, SPLIT, JOINED, MOVED, CHAIRS_TEXT, SUPPORTED,

		/**
		 * No word has changed, but the Japanese is as good as the English from here on.
		 */
		BOTH_AUTHENTIC,
		/** No word has changed, but the Japanese is a translation from here on. */
		PROVISIONAL;

		static Cause of(Authentic now) {
			return (now == Authentic.BOTH) ? BOTH_AUTHENTIC : PROVISIONAL;
		}

		/**
		 * Whether it is the standing of the languages that changed, and no word.
		 */
		public boolean isOfLanguages() {
			return this == BOTH_AUTHENTIC || this == PROVISIONAL;
		}

	}

}
