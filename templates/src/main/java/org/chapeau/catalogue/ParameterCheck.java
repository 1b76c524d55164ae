package org.chapeau.catalogue;

import java.util.Optional;

import org.chapeau.catalogue.Filling.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a value may fill a parameter.
 */
final class ParameterCheck {

	private ParameterCheck() {
	}

	static Optional<Reason> fault(Parameter parameter, @Nullable ParameterValue value) {
		if (value == null) {
			return Optional.of(Reason.MISSING);
		}
		if (!parameter.type().accepts(value)) {
			return Optional.of(Reason.MISTYPED);
		}
		return (value instanceof ParameterValue.Words words) ? fault(words.text()) : Optional.empty();
	}

	private static Optional<Reason> fault(Bilingual words) {
		if (words.en().isBlank() && words.ja().isBlank()) {
			return Optional.of(Reason.MISSING);
		}
		if (words.en().isBlank() || words.ja().isBlank()) {
			return Optional.of(Reason.MISSING_IN_ONE_LANGUAGE);
		}
		boolean illegal = (words.en() + words.ja()).codePoints().anyMatch(ParameterCheck::breaksTheLine);
		return illegal ? Optional.of(Reason.ILLEGAL_CHARACTER) : Optional.empty();
	}

	// A clause is one paragraph; Unicode has separators of lines that are no control
	// characters.
	private static boolean breaksTheLine(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR
				|| type == Character.SURROGATE;
	}

}
