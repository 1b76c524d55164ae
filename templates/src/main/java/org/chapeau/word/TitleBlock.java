package org.chapeau.word;

/**
 * What stands above the text.
 *
 * @param sides who speaks, in the order of the document, such as "Japan and the European
 * Union (EU)"
 * @param title the title
 * @param placeAndDate both as they are to be printed, such as "Tokyo, 1 November 2024"
 */
public record TitleBlock(String sides, String title, String placeAndDate) {

	/**
	 * @throws IllegalCharacterException if one of them cannot stand in XML
	 * @throws IllegalArgumentException if the title is blank
	 */
	public TitleBlock {
		XmlText.requireLegal(sides);
		XmlText.requireLegal(title);
		XmlText.requireLegal(placeAndDate);
		if (title.isBlank()) {
			throw new IllegalArgumentException("A document needs a title");
		}
	}

}
