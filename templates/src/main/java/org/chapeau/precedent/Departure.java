package org.chapeau.precedent;

import org.chapeau.ladder.Shift;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Something that a wording says otherwise than an earlier one.
 *
 * @param kind what it is about
 * @param language the language of the words
 * @param before the words of the earlier text; blank for what it did not have
 * @param now the words of this text; blank for what it no longer has
 * @param shift how a verb stands to the earlier one; {@code null} for what is no verb
 * @param weight what an adjective or adverb adds; {@code null} for what is none
 * @param where the words around it, in the text that has it; blank for a verb, which is
 * what carries its sentence
 */
public record Departure(Kind kind, Language language, String before, String now, @Nullable Shift shift,
		@Nullable Weight weight, String where) {

	static Departure ofVerb(Language language, String before, String now, Shift shift) {
		return new Departure(Kind.VERB, language, before, now, shift, null, "");
	}

	/**
	 * The words in question, of whichever text has them.
	 */
	public String words() {
		return this.before.isEmpty() ? this.now : this.before;
	}

	/** What a departure is about. */
	public enum Kind {

		/** The verb that carries the sentence. */
		VERB,

		/** Somebody or something is no longer named. */
		NAME_DROPPED,

		/** Somebody or something is named that was not. */
		NAME_ADDED,

		/** An adjective or adverb of weight is gone. */
		QUALIFIER_DROPPED,

		/** An adjective or adverb of weight has come. */
		QUALIFIER_ADDED

	}

}
