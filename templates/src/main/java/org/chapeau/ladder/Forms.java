package org.chapeau.ladder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Resources;
import org.chapeau.catalogue.Scale;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which each language says the verbs of the ladder, as
 * {@code language/ladder-forms.csv} lists them. {@code <name>} stands for the words that
 * {@code language/ladder-words.csv} gives under that name.
 * <p>
 * An English form is words with spaces between: {@code a|b} is one of them,
 * {@code condemn~} the verb in any form, {@code word?} may be missing, {@code ‥} leaves
 * room for up to three words and {@code …} for up to eight, and {@code ^a|b} says what
 * may not stand before. A Japanese form is a regular expression, since Japanese has no
 * spaces to hang such signs on.
 */
final class Forms {

	private static final String FORMS = "language/ladder-forms.csv";

	private static final String WORDS = "language/ladder-words.csv";

	/** The scale of words that only look like a verb of the ladder. */
	private static final String NONE = "-";

	private static final int COLUMNS = 4;

	private final Map<Language, Map<String, String>> words = new HashMap<>();

	private final Map<Language, List<Form>> forms = new HashMap<>();

	private Forms() {
		for (Language language : Language.values()) {
			this.words.put(language, new HashMap<>());
			this.forms.put(language, new ArrayList<>());
		}
	}

	/**
	 * Loads the forms that come with the program.
	 * @throws IllegalStateException if a file is missing or malformed, or names a level
	 * that the ladder does not have
	 */
	static Forms load(Ladder ladder) {
		Forms forms = new Forms();
		for (String[] row : rows(WORDS, 3)) {
			forms.words.get(language(row[0])).put("<" + row[1] + ">", row[2]);
		}
		for (String[] row : rows(FORMS, COLUMNS)) {
			forms.add(language(row[0]), level(ladder, row), row[3]);
		}
		return forms;
	}

	List<Form> in(Language language) {
		return List.copyOf(this.forms.get(language));
	}

	private void add(Language language, @Nullable LadderLevel level, String written) {
		String form = written;
		for (Map.Entry<String, String> word : this.words.get(language).entrySet()) {
			form = form.replace(word.getKey(), word.getValue());
		}
		this.forms.get(language).add(switch (language) {
			case EN -> EnglishForm.of(level, form);
			case JA -> new Form(level, Pattern.compile(form), Set.of(), 1);
		});
	}

	private static @Nullable LadderLevel level(Ladder ladder, String[] row) {
		if (row[1].equals(NONE)) {
			return null;
		}
		LadderLevel level = new LadderLevel(Scale.valueOf(row[1].toUpperCase(Locale.ROOT)), Integer.parseInt(row[2]));
		if (ladder.rung(level).isEmpty()) {
			throw new IllegalStateException(FORMS + ": the ladder has no " + level + ", of " + row[3]);
		}
		return level;
	}

	private static Language language(String tag) {
		return Language.valueOf(tag.toUpperCase(Locale.ROOT));
	}

	private static List<String[]> rows(String resource, int columns) {
		// Only the last column may hold commas.
		return Resources.lines(resource).stream().skip(1).map((line) -> {
			String[] row = line.split(",", columns);
			if (row.length < columns) {
				throw new IllegalStateException(resource + ": a row has too few columns: " + line);
			}
			return row;
		}).toList();
	}

}
