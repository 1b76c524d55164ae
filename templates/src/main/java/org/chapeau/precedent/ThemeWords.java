package org.chapeau.precedent;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.catalogue.Resources;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;

/**
 * The words by which a theme is known, as {@code language/theme-words.csv} lists them:
 * regular expressions parted by {@code |}. The theme with the most of them has the
 * paragraph; of several, the one that comes first in the list, which has the narrower
 * themes before the wider.
 */
final class ThemeWords {

	private static final String WORDS = "language/theme-words.csv";

	private final Map<Language, Map<Theme, Pattern>> words = new EnumMap<>(Language.class);

	private final List<Theme> order;

	private ThemeWords(List<String[]> rows) {
		for (Language language : Language.values()) {
			this.words.put(language, new EnumMap<>(Theme.class));
		}
		for (String[] row : rows) {
			Theme theme = Theme.valueOf(row[0]);
			this.words.get(Language.EN).put(theme, Pattern.compile("(?i)\\b(?:" + row[1] + ")"));
			this.words.get(Language.JA).put(theme, Pattern.compile(row[2]));
		}
		this.order = rows.stream().map((row) -> Theme.valueOf(row[0])).toList();
	}

	static ThemeWords load() {
		return new ThemeWords(Resources.lines(WORDS).stream().skip(1).map((line) -> line.split(",", 3)).toList());
	}

	Optional<Theme> of(String en, String ja) {
		Theme best = null;
		int most = 0;
		for (Theme theme : this.order) {
			int hits = count(Language.EN, theme, en.toLowerCase(Locale.ROOT)) + count(Language.JA, theme, ja);
			if (hits > most) {
				best = theme;
				most = hits;
			}
		}
		return Optional.ofNullable(best);
	}

	private int count(Language language, Theme theme, String text) {
		Matcher matcher = this.words.get(language).get(theme).matcher(text);
		int hits = 0;
		while (matcher.find()) {
			hits++;
		}
		return hits;
	}

}
