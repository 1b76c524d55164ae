package org.chapeau.word.reading;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The plain words of this package, in English and Japanese.
 */
final class Messages {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
		.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

	private Messages() {
	}

	static String get(String key, Locale locale, Object... values) {
		String pattern = ResourceBundle.getBundle("org.chapeau.word.reading.words", locale, NO_FALLBACK).getString(key);
		return new MessageFormat(pattern, locale).format(values);
	}

}
