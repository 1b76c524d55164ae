package org.chapeau.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.bilingual.Span;
import org.chapeau.catalogue.Resources;
import org.chapeau.text.Language;

/**
 * The adjectives and adverbs that carry weight in a statement, as
 * {@code language/qualifiers.csv} lists them. What is not in the list is not looked for:
 * that "annual" was dropped is no news, that "full" was is.
 */
final class Qualifiers {

	private static final String WORDS = "language/qualifiers.csv";

	private final Map<Language, List<String>> words = new EnumMap<>(Language.class);

	private Qualifiers() {
		for (Language language : Language.values()) {
			this.words.put(language, new ArrayList<>());
		}
	}

	static Qualifiers load() {
		Qualifiers qualifiers = new Qualifiers();
		for (String line : Resources.lines(WORDS).subList(1, Resources.lines(WORDS).size())) {
			String[] columns = line.split(",", 2);
			qualifiers.words.get(Language.valueOf(columns[0].toUpperCase(Locale.ROOT)))
				.addAll(List.of(columns[1].split("\\|")));
		}
		// The longer first: 完全かつ検証可能 before 完全.
		qualifiers.words.values().forEach((list) -> list.sort(Comparator.comparingInt((word) -> -word.length())));
		return qualifiers;
	}

	/**
	 * Those of a text, in its order.
	 * @param taken parts of the text that are not looked into
	 * @return as they stand in the list, and as they stand in the text
	 */
	Map<String, String> find(String text, Language language, List<Span> taken) {
		String lower = text.toLowerCase(Locale.ROOT);
		List<Span> used = new ArrayList<>(taken);
		Map<Integer, String> found = new LinkedHashMap<>();
		for (String word : this.words.get(language)) {
			int at = lower.indexOf(word);
			while (at >= 0) {
				Span span = new Span(at, at + word.length());
				if (standsAlone(lower, span, language) && used.stream().noneMatch((other) -> overlap(other, span))) {
					used.add(span);
					found.put(at, word);
				}
				at = lower.indexOf(word, at + 1);
			}
		}
		Map<String, String> inOrder = new LinkedHashMap<>();
		found.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach((entry) -> inOrder.putIfAbsent(entry.getValue(),
					text.substring(entry.getKey(), entry.getKey() + entry.getValue().length())));
		return inOrder;
	}

	private static boolean standsAlone(String text, Span span, Language language) {
		if (language == Language.JA) {
			return true;
		}
		boolean before = span.start() > 0 && isPartOfWord(text.charAt(span.start() - 1));
		boolean after = span.end() < text.length() && isPartOfWord(text.charAt(span.end()));
		return !before && !after;
	}

	private static boolean isPartOfWord(char c) {
		return Character.isLetterOrDigit(c) || c == '-';
	}

	private static boolean overlap(Span one, Span other) {
		return one.start() < other.end() && other.start() < one.end();
	}

}
