package org.chapeau.app.glossary;

import java.util.List;

import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a term.
 *
 * @param kind what it is
 * @param language the language it is about, or {@code null} if neither
 * @param arguments what it is about, in words; which ones, the kind says
 */
public record TermFault(Kind kind, @Nullable Language language, List<String> arguments) {

	public TermFault {
		arguments = List.copyOf(arguments);
	}

	static TermFault of(Kind kind, @Nullable Language language, String... arguments) {
		return new TermFault(kind, language, List.of(arguments));
	}

	/** What may be wrong. */
	public enum Kind {

		/** The name is missing in the language. */
		MISSING,
		/** (0) stands there twice. */
		TWICE,
		/** (0) is a single character, or has no letter in it. */
		TOO_SHORT,
		/** What is written takes more room than there is. */
		TOO_LONG,
		/** (0) holds a sign that parts names, or a control character. */
		ILLEGAL,
		/** (0) is written in the letters of the other language. */
		WRONG_LANGUAGE,
		/** The reading (0) is not in kana. */
		NO_READING,
		/** (0) is already a name of (1), which the other language calls (2). */
		TAKEN

	}

}
