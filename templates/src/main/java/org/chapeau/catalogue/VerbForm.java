package org.chapeau.catalogue;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.text.Language;

/**
 * Recognises a verb of the ladder in a text, where it stands in some inflected form.
 */
final class VerbForm {

	/** Room for "their", "once more" and the like between the words of a verb. */
	private static final String GAP = "\\W+(?:\\w+\\W+){0,3}?";

	private VerbForm() {
	}

	static boolean isIn(String text, String verb, Language language) {
		return switch (language) {
			case EN -> english(verb).matcher(text).find();
			case JA -> Arrays.stream(verb.split("〜")).map(VerbForm::japaneseStem).allMatch(text::contains);
		};
	}

	private static Pattern english(String verb) {
		String words = Arrays.stream(verb.split(" ")).map(EnglishVerb::forms).collect(Collectors.joining(GAP));
		return Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE);
	}

	private static String japaneseStem(String verb) {
		if (verb.endsWith("する")) {
			return verb.substring(0, verb.length() - 2);
		}
		return verb.substring(0, Math.max(verb.length() - 1, 0));
	}

}
