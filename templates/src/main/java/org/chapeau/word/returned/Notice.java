package org.chapeau.word.returned;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.chapeau.word.ClauseMark;

/**
 * Something in what came back that is not taken over, or that the officer should know.
 *
 * @param kind what
 * @param clause the clause it concerns, if one
 * @param words the words it concerns, at most 200 characters; may be empty
 * @param count how often, at least 1
 */
public record Notice(Kind kind, Optional<ClauseMark> clause, String words, int count) {

	private static final int LONGEST = 200;

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	/** What is told. */
	public enum Kind {

		/** Words were changed without tracking. */
		UNTRACKED,

		/** Only the look was changed. */
		FORMATTING,

		/** Another side's reading, a label or one sign of a bracket was changed. */
		NOT_OURS_TO_CHANGE,

		/** A line of the title was changed. */
		TITLE,

		/** A paragraph that is no clause. */
		OUTSIDE,

		/** A footnote or endnote that was not sent. */
		NOTE,

		/** A header or footer was changed with tracking. */
		PAGE_FURNITURE;

		String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	public Notice {
		words = (words.length() > LONGEST) ? words.substring(0, LONGEST) + "…" : words;
	}

	/**
	 * What to tell the officer.
	 */
	public String message(Locale locale) {
		String pattern = ResourceBundle.getBundle("org.chapeau.word.returned.words", locale, NO_FALLBACK)
			.getString(this.kind.key());
		return new MessageFormat(pattern, locale).format(new Object[] { this.count, this.words });
	}

}
