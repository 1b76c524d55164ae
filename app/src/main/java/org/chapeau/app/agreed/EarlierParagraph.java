package org.chapeau.app.agreed;

import java.util.Locale;
import java.util.Optional;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.catalogue.Theme;
import org.chapeau.precedent.Recognised;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of an earlier statement.
 *
 * @param position its place in the statement, from 1
 * @param en its English, blank if there is none
 * @param ja its Japanese, likewise
 * @param is what it is, as recognised or as an officer has put it right
 */
public record EarlierParagraph(int position, String en, String ja, Recognised is) {

	/**
	 * Its words in a language, blank if it has none.
	 */
	public String in(Language language) {
		return (language == Language.JA) ? this.ja : this.en;
	}

	public @Nullable Kind kind() {
		return this.is.kind();
	}

	public @Nullable Theme theme() {
		return this.is.theme();
	}

	/**
	 * The place on the ladder of the verb that carries it in a language, if it has one.
	 */
	public Optional<LadderLevel> level(Language language) {
		return Optional.ofNullable((language == Language.JA) ? this.is.ja() : this.is.en());
	}

	/**
	 * A place on the ladder as forms and tables have it, such as {@code CONCERN:5}; blank
	 * for none.
	 */
	public static String written(@Nullable LadderLevel level) {
		return (level != null) ? level.scale() + ":" + level.level() : "";
	}

	/**
	 * Reads what {@link #written} writes. Whether the ladder has such a place, or had
	 * one, is not asked.
	 * @return nothing if it is blank, or not written so
	 */
	public static Optional<LadderLevel> level(@Nullable String written) {
		if (written == null || !written.matches("[A-Za-z]{1,20}:\\d{1,2}")) {
			return Optional.empty();
		}
		String[] parts = written.split(":");
		try {
			return Optional
				.of(new LadderLevel(Scale.valueOf(parts[0].toUpperCase(Locale.ROOT)), Integer.parseInt(parts[1])));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
