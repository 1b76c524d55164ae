package org.chapeau.bilingual;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A place where the two languages may not say the same.
 *
 * @param kind what differs
 * @param confidence how far to trust it
 * @param en where, in the English; {@code null} if nothing there answers to the Japanese
 * @param ja where, in the Japanese; {@code null} if nothing there answers to the English
 * @param message the key of its explanation
 * @param values the values of the explanation: what the English says, what the Japanese
 * says, either empty if that language says nothing
 */
public record Finding(Kind kind, Confidence confidence, @Nullable Span en, @Nullable Span ja, String message,
		List<String> values) {

	private static final String MESSAGES = "org.chapeau.bilingual.findings";

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	public Finding {
		values = List.copyOf(values);
	}

	/** What differs. */
	public enum Kind {

		/** A clause or a sentence is in one language only. */
		MISSING,

		/** The clause has another number in the other language. */
		NUMBERING,

		/** A number. */
		NUMBER,

		/** A date or a year. */
		DATE,

		/** Who or what is named. */
		NAME,

		/** The force of the verb. */
		LEVEL,

		/** One language denies what the other says. */
		NEGATION,

		/** A list has more items in one language. */
		LIST;

		/** The key of its name in messages, such as {@code number}. */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Where it is in one language, or {@code null}.
	 */
	public @Nullable Span in(Language language) {
		return switch (language) {
			case EN -> this.en;
			case JA -> this.ja;
		};
	}

	/**
	 * What to tell a reader.
	 */
	public String explanation(Locale locale) {
		String pattern = ResourceBundle.getBundle(MESSAGES, locale, NO_FALLBACK).getString(this.message);
		return new MessageFormat(pattern, locale).format(this.values.toArray());
	}

}
