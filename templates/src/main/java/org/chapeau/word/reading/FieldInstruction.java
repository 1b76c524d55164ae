package org.chapeau.word.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a computed field asks for.
 */
public final class FieldInstruction {

	private static final Pattern FETCHING = Pattern.compile(
			"\\s*(DDE|DDEAUTO|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|RD|DATABASE|MACROBUTTON)\\b.*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private FieldInstruction() {
	}

	/**
	 * The name of a field that asks for other files, programs or data, such as
	 * {@code INCLUDETEXT}; empty for any other.
	 * @param instruction as the file has it
	 */
	public static Optional<String> fetching(String instruction) {
		return Optional.of(FETCHING.matcher(instruction))
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1).toUpperCase(Locale.ROOT));
	}

}
