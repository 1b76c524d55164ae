package org.chapeau.app.discussion;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Typed;

/**
 * What somebody typed as a comment or a message: plain text, whatever it looks like.
 */
final class Words {

	/** The longest text, in characters. */
	static final int LONGEST = 4000;

	private Words() {
	}

	/**
	 * The words, if they can be kept.
	 */
	static Outcome<String> read(String typed) {
		String words = Typed.words(typed);
		if (words.isEmpty()) {
			return Outcome.refused("comment-empty");
		}
		if (words.length() > LONGEST) {
			return Outcome.refused("too-long", LONGEST);
		}
		// No form brings others, but a comment in the margin of a Word file may.
		return Typed.isPrintable(words) ? Outcome.done(words) : Outcome.refused("not-printable");
	}

}
