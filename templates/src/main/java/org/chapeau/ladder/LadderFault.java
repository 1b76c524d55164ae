package org.chapeau.ladder;

import java.util.List;

import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a part of the ladder, or what its authors should know.
 *
 * @param kind what it is
 * @param language the language it is about, or {@code null} if both
 * @param arguments what it is about, in words; which ones, the kind says
 */
public record LadderFault(Kind kind, @Nullable Language language, List<String> arguments) {

	public LadderFault {
		arguments = List.copyOf(arguments);
	}

	static LadderFault of(Kind kind, @Nullable Language language, String... arguments) {
		return new LadderFault(kind, language, List.of(arguments));
	}

	/** What may be wrong. */
	public enum Kind {

		/** A step has no verb in the language. */
		NO_VERB,
		/** Verbs of the same force stand in pairs; the line (0) is none. */
		NO_PAIR,
		/** A step has no form in the language. */
		NO_FORM,
		/** The same (0) stands there twice. */
		TWICE,
		/** The form (0) cannot be read. */
		UNREADABLE,
		/** The form (0) takes too long to look for. */
		TIRING,
		/** There are no words called (0), which the form (1) names. */
		NO_SUCH_WORDS,
		/** (0) is longer than it may be. */
		TOO_LONG,
		/** More forms, or more pairs of verbs, than the number (0). */
		TOO_MANY,
		/** The form (0) is one of the level (1) of the same scale. */
		CLAIMED,
		/** The verb (0) is one of the level (1) of the same scale. */
		VERB_CLAIMED,
		/** No form of the level finds its verb (0). */
		NOT_FOUND,
		/** The verb (0) of the level is found as one of the level (1). */
		FOUND_ELSEWHERE,
		/** The verb (0) of another level (1) would no longer be found there. */
		LOST,
		/**
		 * A scale needs a name in the language; in English, of three letters at least.
		 */
		NO_NAME,
		/** Another scale is called (0). */
		NAME_TAKEN,
		/** The scale of the level is not there, or no more. */
		NO_SCALE,
		/** The scale still has levels. */
		SCALE_USED,
		/** Of two forms, (0) and (1) of the level (2), one holds the other's words. */
		CONTAINED

	}

}
