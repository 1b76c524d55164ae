package org.chapeau.word;

import java.util.Optional;

/**
 * A stretch of a paragraph in one hand.
 *
 * @param text the words; a line feed breaks the line within the paragraph
 * @param party the code of the party whose reading this is, such as {@code EU}; empty for
 * what is common to all
 */
public record Run(String text, Optional<String> party) {

	/**
	 * @throws IllegalCharacterException if the text cannot stand in XML
	 * @throws IllegalArgumentException if the party code has another shape
	 */
	public Run {
		XmlText.requireLegal(text);
		party.ifPresent(PackageStamp::requirePartyCode);
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

}
