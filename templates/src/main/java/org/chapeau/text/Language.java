package org.chapeau.text;

import java.util.Locale;

/**
 * A language a statement is drafted in.
 */
public enum Language {

	EN(Locale.ENGLISH), JA(Locale.JAPANESE);

	private final Locale locale;

	Language(Locale locale) {
		this.locale = locale;
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * The two-letter tag of the language, as used in file names and addresses.
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

}
