package org.chapeau.catalogue;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.text.Language;

/**
 * Recognises a verb of the ladder in a text, where it stands in some inflected form.
 */
final class VerbForm {

	private static final Map<String, String> IRREGULAR = Map.of("take", "(?:takes?|took|taken|taking)", "be",
			"(?:be|is|are|was|were)");

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
		String words = Arrays.stream(verb.split(" ")).map(VerbForm::inflections).collect(Collectors.joining(GAP));
		return Pattern.compile("\\b" + words + "\\b", Pattern.CASE_INSENSITIVE);
	}

	private static String inflections(String word) {
		if (IRREGULAR.containsKey(word)) {
			return IRREGULAR.get(word);
		}
		if (word.endsWith("e")) {
			return word.substring(0, word.length() - 1) + "(?:e|es|ed|ing)";
		}
		String last = word.substring(word.length() - 1);
		return word + "(?:e?s|" + last + "?ed|" + last + "?ing)?";
	}

	private static String japaneseStem(String verb) {
		if (verb.endsWith("する")) {
			return verb.substring(0, verb.length() - 2);
		}
		return verb.substring(0, Math.max(verb.length() - 1, 0));
	}

}
