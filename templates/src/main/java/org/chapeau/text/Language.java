package org.chapeau.text;

import java.util.Locale;

/**
 * A language a statement is drafted in.
 */
public enum Language {

	EN(Locale.ENGLISH, " "), JA(Locale.JAPANESE, "");

	private final Locale locale;

	private final String gap;

	Language(Locale locale, String gap) {
		this.locale = locale;
		this.gap = gap;
	}

	public Locale locale() {
		return this.locale;
	}

	/**
	 * What stands between two sentences.
	 */
	String gap() {
		return this.gap;
	}

	/**
	 * The two-letter tag of the language, as used in file names and addresses.
	 */
	public String tag() {
		return this.locale.getLanguage();
	}

}
