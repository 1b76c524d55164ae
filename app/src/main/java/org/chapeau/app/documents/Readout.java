package org.chapeau.app.documents;

import java.util.Arrays;
import java.util.List;

import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.TextHash;

/**
 * A side's own account of the meeting: paragraphs, with an empty line between them.
 *
 * @param party whose it is
 * @param number the version, from 1; 0 for what is proposed before anybody has written
 * @param en the English text
 * @param ja the Japanese text
 */
public record Readout(Party party, int number, String en, String ja) {

	public List<String> paragraphs(Language language) {
		return Arrays.stream(((language == Language.JA) ? this.ja : this.en).split("\\R\\s*\\R"))
			.map(String::strip)
			.filter((paragraph) -> !paragraph.isEmpty())
			.toList();
	}

	public String hash() {
		return TextHash.of(this.en, this.ja).hex();
	}

}
