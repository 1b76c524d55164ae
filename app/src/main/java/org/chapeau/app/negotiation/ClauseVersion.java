package org.chapeau.app.negotiation;

import java.time.Instant;

import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.text.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * One version of a clause, never changed once made.
 *
 * @param clause the clause
 * @param number counted from 1
 * @param en the English text with its brackets
 * @param ja the Japanese text with its brackets
 * @param hash the hash of both texts in their canonical form
 * @param round the round it was made in
 * @param cause how it came about
 * @param by the side that caused it, if one did
 * @param at when it was made
 */
public record ClauseVersion(ClauseId clause, int number, RollingText en, RollingText ja, String hash, int round,
		Cause cause, @Nullable Party by, Instant at) {

	static ClauseVersion of(ClauseId clause, int number, RollingText en, RollingText ja, int round, Cause cause,
			@Nullable Party by, Instant at) {
		return new ClauseVersion(clause, number, en, ja, TextHash.of(en.print(), ja.print()).hex(), round, cause, by,
				at);
	}

	/**
	 * How a version came about.
	 */
	public enum Cause {

		DRAFTED, PROPOSED, WITHDRAWN, SETTLED, SUPPORTED, CHAIRS_TEXT, SPLIT, JOINED

	}

}
