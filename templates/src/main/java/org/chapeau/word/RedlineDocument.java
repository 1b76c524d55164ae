package org.chapeau.word;

import java.time.Instant;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.word.redline.Redline;

/**
 * What changed between two versions, to be shown as tracked changes. Their author is a
 * party or both sides, never a person.
 *
 * @param language the language of the text
 * @param cover what stands around the later version
 * @param redline the changes
 * @param author whose changes they are; empty for those of both sides
 * @param at when they were made, to the second; empty to say nothing of it
 */
public record RedlineDocument(Language language, Cover cover, Redline redline, Optional<Party> author,
		Optional<Instant> at) {

	/**
	 * @throws IllegalCharacterException if a paragraph cannot stand in XML
	 */
	public RedlineDocument {
		redline.lines().forEach((line) -> line.pieces().forEach((piece) -> XmlText.requireLegal(piece.text())));
	}

	/**
	 * The author as printed beside each change.
	 */
	String authorName() {
		String bothSides = (this.language == Language.JA) ? "双方" : "Both sides";
		return this.author.map(Party::code).orElse(bothSides);
	}

}
