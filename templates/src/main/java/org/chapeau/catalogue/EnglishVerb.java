package org.chapeau.catalogue;

import java.util.Map;

/**
 * The forms an English verb takes.
 */
public final class EnglishVerb {

	private static final Map<String, String> IRREGULAR = Map.of("take", "(?:takes?|took|taken|taking)", "be",
			"(?:be|is|are|was|were)", "pay", "(?:pays?|paid|paying)");

	private EnglishVerb() {
	}

	/**
	 * A regular expression for all forms of a verb.
	 * @param verb one word in its dictionary form, such as {@code condemn}
	 */
	public static String forms(String verb) {
		if (IRREGULAR.containsKey(verb)) {
			return IRREGULAR.get(verb);
		}
		if (verb.endsWith("e")) {
			return verb.substring(0, verb.length() - 1) + "(?:e|es|ed|ing)";
		}
		String last = verb.substring(verb.length() - 1);
		return verb + "(?:e?s|" + last + "?ed|" + last + "?ing)?";
	}

}
