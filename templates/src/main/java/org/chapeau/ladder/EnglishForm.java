package org.chapeau.ladder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
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

	/** Verbs as short as "take~" may be irregular. */
	private static final int SHORT = 5;

	private EnglishForm() {
	}

	/**
	 * A form.
	 * @param written as it stands in the book
	 * @param form with the words that its groups stand for
	 */
	static Form of(@Nullable LadderLevel level, String written, String form) {
		StringBuilder pattern = new StringBuilder("(?<![\\w-])");
		String[] tokens = form.split(" ");
		int weight = 0;
		int last = last(tokens);
		boolean first = true;
		for (int i = 0; i < tokens.length; i++) {
			String token = tokens[i];
			if (token.startsWith("^")) {
				pattern.insert(0, notAfter(token.substring(1)));
			}
			else if (token.equals("…") || token.equals("‥")) {
				pattern.append(BETWEEN).append(token.equals("…") ? GAP : SHORT_GAP);
				first = true;
			}
			else {
				weight++;
				pattern.append(word(token, first, i < last));
				first = false;
			}
		}
		return new Form(level, written, Pattern.compile(pattern + "(?!\\w)", Pattern.CASE_INSENSITIVE), sign(tokens),
				weight);
	}

	/** The last token that has to be there. */
	private static int last(String[] tokens) {
		int last = tokens.length - 1;
		while (last > 0 && tokens[last].endsWith("?")) {
			last--;
		}
		return last;
	}

	/** The beginnings of the words of that token which says most. */
	private static Set<String> sign(String[] tokens) {
		return Arrays.stream(tokens)
			.filter((token) -> token.length() > 1 && !token.startsWith("^") && !token.endsWith("?"))
			.map((token) -> token.split("\\|"))
			.min(Comparator.comparingInt((String[] words) -> words.length)
				.thenComparingInt((words) -> -words[0].length()))
			.map((words) -> Arrays.stream(words).map(EnglishForm::beginning).collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	/**
	 * What all forms of a word have in common; an irregular verb may change all but its
	 * first letter.
	 */
	private static String beginning(String word) {
		if (!word.endsWith("~")) {
			return word.toLowerCase(Locale.ROOT);
		}
		return word.substring(0, Math.max(1, (word.length() > SHORT) ? word.length() - 2 : 1)).toLowerCase(Locale.ROOT);
	}

	private static String notAfter(String words) {
		return Arrays.stream(words.split("\\|")).map((word) -> "(?<!\\b" + word + "\\s)").collect(Collectors.joining())
				+ "(?<![’']s\\s)";
	}

	/**
	 * @param inner whether another word follows: then what was found is one word of the
	 * text, and nothing is won by looking whether a second alternative finds it too
	 */
	private static String word(String token, boolean first, boolean inner) {
		boolean optional = token.endsWith("?");
		String words = optional ? token.substring(0, token.length() - 1) : token;
		String anyOf = Arrays.stream(words.split("\\|"))
			.distinct()
			.map((word) -> word.endsWith("~") ? EnglishVerb.forms(word.substring(0, word.length() - 1)) : word)
			.collect(Collectors.joining("|", inner ? "(?>(?:" : "(?:", inner ? ")(?=[\\s,“”]))" : ")"));
		String before = first ? "" : BETWEEN;
		return optional ? "(?:" + before + anyOf + ")?" : before + anyOf;
	}

}
