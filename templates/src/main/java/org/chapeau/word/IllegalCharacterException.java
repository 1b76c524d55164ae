package org.chapeau.word;

/**
 * A text holds a character that no XML file, and so no Word file, can carry.
 */
public final class IllegalCharacterException extends IllegalArgumentException {

	private final int codePoint;

	private final int index;

	IllegalCharacterException(int codePoint, int index) {
		super("U+%04X at index %d cannot stand in a Word file".formatted(codePoint, index));
		this.codePoint = codePoint;
		this.index = index;
	}

	/**
	 * The offending code point; for half a surrogate pair, that half.
	 */
	public int codePoint() {
		return this.codePoint;
	}

	/**
	 * Where it stands, in UTF-16 units from the start of the text.
	 */
	public int index() {
		return this.index;
	}

}
