package org.chapeau.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.chapeau.bilingual.Span;
import org.chapeau.catalogue.Resources;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The adjectives and adverbs that carry weight in a statement, as
 * {@code language/qualifiers.csv} lists them: one a line, with what it adds, its forms
 * parted by {@code |}, and why it is listed. Forms that add nothing ({@code -}) only look
 * like one. What is not in the list is not looked for: that "annual" was dropped is no
 * news, that "full" was is.
 */
final class Qualifiers {

	private static final String WORDS = "language/qualifiers.csv";

	/** The last column, the reason, is for those who read the list. */
	private static final int COLUMNS = 4;

	private static final String NONE = "-";

	/** A Japanese adjective in its inflections: 違法~ is 違法な, 違法に, 違法で and 違法かつ. */
	private static final String INFLECTED = "~";

	private static final List<String> INFLECTIONS = List.of("な", "に", "で", "かつ");

	private final Map<Language, List<Form>> forms = new EnumMap<>(Language.class);

	private Qualifiers() {
		for (Language language : Language.values()) {
			this.forms.put(language, new ArrayList<>());
		}
	}

	/**
	 * Loads the list that comes with the program.
	 * @throws IllegalStateException if a line has too few columns, or no reason
	 */
	static Qualifiers load() {
		Qualifiers qualifiers = new Qualifiers();
		for (String line : Resources.lines(WORDS).subList(1, Resources.lines(WORDS).size())) {
			String[] columns = line.split(",", COLUMNS);
			if (columns.length < COLUMNS || columns[COLUMNS - 1].isBlank()) {
				throw new IllegalStateException(WORDS + ": a word needs a reason: " + line);
			}
			Qualifier qualifier = new Qualifier(weight(columns[1]), forms(columns[2]));
			List<Form> forms = qualifiers.forms.get(Language.valueOf(columns[0].toUpperCase(Locale.ROOT)));
			qualifier.forms().forEach((words) -> forms.add(new Form(qualifier, words)));
		}
		// The longer first: 最も強い before 強い.
		qualifiers.forms.values().forEach((list) -> list.sort(Comparator.comparingInt((form) -> -form.words.length())));
		return qualifiers;
	}

	private static List<String> forms(String column) {
		return Stream.of(column.split("\\|"))
			.flatMap((form) -> form.endsWith(INFLECTED)
					? INFLECTIONS.stream().map((ending) -> form.substring(0, form.length() - 1) + ending)
					: Stream.of(form))
			.toList();
	}

	private static @Nullable Weight weight(String column) {
		return column.equals(NONE) ? null : Weight.valueOf(column);
	}

	/**
	 * Those of a text, in its order, each where it stands first.
	 * @param taken parts of the text that are not looked into
	 */
	Map<Qualifier, Span> find(String text, Language language, List<Span> taken) {
		String lower = text.toLowerCase(Locale.ROOT);
		List<Span> used = new ArrayList<>(taken);
		Map<Span, Qualifier> found = new LinkedHashMap<>();
		for (Form form : this.forms.get(language)) {
			int at = lower.indexOf(form.words);
			while (at >= 0) {
				Span span = new Span(at, at + form.words.length());
				if (standsAlone(lower, span, language) && used.stream().noneMatch((other) -> overlap(other, span))) {
					used.add(span);
					found.put(span, form.of);
				}
				at = lower.indexOf(form.words, at + 1);
			}
		}
		Map<Qualifier, Span> inOrder = new LinkedHashMap<>();
		found.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().hasWeight())
			.sorted(Comparator.comparingInt((entry) -> entry.getKey().start()))
			.forEach((entry) -> inOrder.putIfAbsent(entry.getValue(), entry.getKey()));
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

	/**
	 * One way of writing one of them.
	 */
	private record Form(Qualifier of, String words) {
	}

}
