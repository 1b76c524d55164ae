package org.chapeau.word;

/**
 * How the document is to be handled, as printed in its header.
 *
 * @param marking the marking, such as LIMITE; empty for an unmarked document
 * @param distribution who receives it; may be empty
 */
public record Handling(String marking, String distribution) {

	/** Unmarked, for everybody. */
	public static final Handling PUBLIC = new Handling("", "");

	/**
	 * @throws IllegalCharacterException if one of them cannot stand in XML
	 */
	public Handling {
		XmlText.requireLegal(marking);
		XmlText.requireLegal(distribution);
	}

}
