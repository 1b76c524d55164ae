package org.chapeau.text;

import java.util.regex.Pattern;

/**
 * A side that negotiates a text, known in brackets by its code alone. Parties are ordered
 * by code.
 *
 * @param code two to eight capital letters and digits, a letter first
 */
public record Party(String code) implements Comparable<Party> {

	/**
	 * The shape of a code as a regular expression, for the labels of readings.
	 */
	static final String CODE = "[A-Z][A-Z0-9]{1,7}";

	private static final Pattern FORM = Pattern.compile(CODE);

	/**
	 * The European Union.
	 */
	public static final Party EU = new Party("EU");

	/**
	 * Japan.
	 */
	public static final Party JP = new Party("JP");

	/**
	 * @throws IllegalArgumentException if the code does not have the shape of one
	 */
	public Party {
		if (!FORM.matcher(code).matches()) {
			throw new IllegalArgumentException("Not a party code: \"" + code + "\"");
		}
	}

	@Override
	public int compareTo(Party other) {
		return this.code.compareTo(other.code);
	}

	@Override
	public String toString() {
		return this.code;
	}

}
