package org.chapeau.word;

import java.util.Optional;

/**
 * A stretch of a paragraph in one hand.
 *
 * @param text the words; a line feed breaks the line within the paragraph
 * @param party the code of the party whose reading this is, such as {@code EU}; empty for
 * what is common to all
 * @param role what the words are to the text
 */
public record Run(String text, Optional<String> party, Role role) {

	/**
	 * What words are to a text with brackets.
	 */
	public enum Role {

		/** Words of the text or of a party's reading. */
		WORDS,

		/** Words that stand if no party's reading is taken. */
		BASE,

		/** A bracket, a bar between readings, or the label of one. */
		SIGN

	}

	/**
	 * @throws IllegalCharacterException if the text cannot stand in XML
	 * @throws IllegalArgumentException if the party code has another shape
	 */
	public Run {
		XmlText.requireLegal(text);
		party.ifPresent(PackageStamp::requirePartyCode);
	}

	/**
	 * Words of the text or of a party's reading.
	 */
	public Run(String text, Optional<String> party) {
		this(text, party, Role.WORDS);
	}

	/**
	 * Words common to all.
	 */
	public static Run of(String text) {
		return new Run(text, Optional.empty());
	}

	/**
	 * One party's reading.
	 */
	public static Run of(String text, String party) {
		return new Run(text, Optional.of(party));
	}

	Run withText(String words) {
		return new Run(words, this.party, this.role);
	}

}
