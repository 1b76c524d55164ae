package org.chapeau.word;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.text.Language;

/**
 * What was wrong in a text that has been released, and how it is to be read: in Japanese
 * a 正誤表.
 *
 * @param language the language of what stands around the corrections
 * @param cover what stands around them
 * @param sentences which text is corrected, a paragraph each; at least one
 * @param rows the corrections of each language's text together, in the order of the text;
 * at least one
 */
public record Corrigendum(Language language, Cover cover, List<String> sentences, List<Row> rows) {

	/**
	 * One correction.
	 *
	 * @param text the language of the text that is corrected
	 * @param place where in it, in the language of the corrigendum
	 * @param before the words that were released
	 * @param after the words to be read in their place
	 */
	public record Row(Language text, String place, String before, String after) {

		/**
		 * @throws IllegalCharacterException if one of them cannot stand in XML
		 * @throws IllegalArgumentException if no words were released, or the same ones
		 */
		public Row {
			Stream.of(place, before, after).forEach(XmlText::requireLegal);
			if (before.isEmpty() || before.equals(after)) {
				throw new IllegalArgumentException("Nothing is corrected at " + place);
			}
		}

	}

	/**
	 * @throws IllegalArgumentException if there is no sentence or no row
	 * @throws IllegalCharacterException if a sentence cannot stand in XML
	 */
	public Corrigendum {
		sentences = List.copyOf(sentences);
		rows = List.copyOf(rows);
		sentences.forEach(XmlText::requireLegal);
		if (sentences.isEmpty() || rows.isEmpty()) {
			throw new IllegalArgumentException("A corrigendum needs a text and a correction");
		}
	}

	/**
	 * The corrections of one language's text.
	 */
	List<Row> of(Language text) {
		return this.rows.stream().filter((row) -> row.text() == text).toList();
	}

}
