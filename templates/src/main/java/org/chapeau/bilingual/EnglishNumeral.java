package org.chapeau.bilingual;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A number below a hundred in English words, cardinal or ordinal.
 */
final class EnglishNumeral {

	private static final List<String> ONES = List.of("zero", "one", "two", "three", "four", "five", "six", "seven",
			"eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
			"eighteen", "nineteen");

	private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth", "sixth",
			"seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
			"sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth");

	private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
			"ninety");

	private static final Map<String, Integer> VALUES = new HashMap<>();

	/** A regular expression that finds one, as its first group. */
	static final String FORM;

	static {
		for (int i = 0; i < ONES.size(); i++) {
			VALUES.put(ONES.get(i), i);
		}
		for (int i = 0; i < ORDINALS.size(); i++) {
			VALUES.put(ORDINALS.get(i), i + 1);
		}
		for (int i = 0; i < TENS.size(); i++) {
			VALUES.put(TENS.get(i), 10 * (i + 2));
		}
		VALUES.put("a", 1);
		VALUES.put("an", 1);
		VALUES.put("dozen", 12);
		String ones = String.join("|", ONES) + "|" + String.join("|", ORDINALS) + "|dozen";
		FORM = "((?:(?:" + String.join("|", TENS) + ")(?:-(?:" + ones + "))?|" + ones + ")(?![\\w-]))";
	}

	private EnglishNumeral() {
	}

	static BigDecimal value(String words) {
		int sum = 0;
		for (String word : words.toLowerCase(Locale.ROOT).split("-")) {
			sum += VALUES.get(word);
		}
		return new BigDecimal(sum);
	}

	/**
	 * Whether a word counts so little that a translation may do without it.
	 */
	static boolean isLoose(String words) {
		return value(words).intValue() <= 2 || words.equalsIgnoreCase("third");
	}

}
