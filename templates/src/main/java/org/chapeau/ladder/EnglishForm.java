package org.chapeau.ladder;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.catalogue.EnglishVerb;
import org.chapeau.catalogue.LadderLevel;
import org.jspecify.annotations.Nullable;

/**
 * Turns an English form, as {@link Forms} describes it, into a pattern.
 */
final class EnglishForm {

	/** Between two words may stand a comma, or a quotation mark. */
	private static final String BETWEEN = "[\\s,“”]+";

	/** Room for "their", "once more", "inter alia" and the like within one sentence. */
	private static final String GAP = "(?:[\\w’'–-]+" + BETWEEN + "){0,8}?";

	private static final String SHORT_GAP = "(?:[\\w’'–-]+" + BETWEEN + "){0,3}?";

	private EnglishForm() {
	}

	static Form of(@Nullable LadderLevel level, String form) {
		StringBuilder pattern = new StringBuilder("(?<![\\w-])");
		String[] tokens = form.split(" ");
		int weight = 0;
		boolean first = true;
		for (String token : tokens) {
			if (token.startsWith("^")) {
				pattern.insert(0, notAfter(token.substring(1)));
			}
			else if (token.equals("…") || token.equals("‥")) {
				pattern.append(BETWEEN).append(token.equals("…") ? GAP : SHORT_GAP);
				first = true;
			}
			else {
				weight++;
				pattern.append(word(token, first));
				first = false;
			}
		}
		return new Form(level, Pattern.compile(pattern + "(?!\\w)", Pattern.CASE_INSENSITIVE), weight);
	}

	private static String notAfter(String words) {
		return Arrays.stream(words.split("\\|")).map((word) -> "(?<!\\b" + word + "\\s)").collect(Collectors.joining())
				+ "(?<![’']s\\s)";
	}

	private static String word(String token, boolean first) {
		boolean optional = token.endsWith("?");
		String words = optional ? token.substring(0, token.length() - 1) : token;
		String anyOf = Arrays.stream(words.split("\\|"))
			.map((word) -> word.endsWith("~") ? EnglishVerb.forms(word.substring(0, word.length() - 1)) : word)
			.collect(Collectors.joining("|", "(?:", ")"));
		String before = first ? "" : BETWEEN;
		return optional ? "(?:" + before + anyOf + ")?" : before + anyOf;
	}

}
