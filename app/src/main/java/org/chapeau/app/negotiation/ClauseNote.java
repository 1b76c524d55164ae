package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.text.Language;

/**
 * Something that a side has noted on a clause for itself, in words to be printed.
 *
 * @param kind what it is
 * @param label the same in a word or two
 * @param source where its words stand, or who says it; may be blank
 * @param quotes the words it quotes
 * @param findings what there is to say of them, a sentence each, without a full stop
 */
public record ClauseNote(Kind kind, String label, String source, List<Quote> quotes, List<String> findings) {

	public ClauseNote {
		quotes = List.copyOf(quotes);
		findings = List.copyOf(findings);
	}

	/** What a note is. */
	public enum Kind {

		/** Earlier wording that the side has put beside the clause. */
		PRECEDENT,

		/** What the side could say instead. */
		FALL_BACK,

		/** What somebody of the side remarks on it. */
		COMMENT

	}

	/**
	 * Words of another text.
	 *
	 * @param language their language
	 * @param words the words
	 */
	public record Quote(Language language, String words) {
	}

}
