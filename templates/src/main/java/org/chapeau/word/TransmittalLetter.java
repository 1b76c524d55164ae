package org.chapeau.word;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.chapeau.text.Language;

/**
 * The letter under which one side sends the other a text. It speaks for a side and bears
 * no person's name.
 *
 * @param language the language of the letter
 * @param handling what stands in the header
 * @param stamp the package, and the hash of the text that is sent
 * @param from the side that sends, as it is named within a sentence, such as "the
 * European Union"
 * @param to the side it is sent to, likewise
 * @param placeAndDate both as printed
 * @param title the title of the text
 * @param clauses how many clauses the text has
 * @param enclosures what is enclosed, a line each; may be empty
 */
public record TransmittalLetter(Language language, Handling handling, PackageStamp stamp, String from, String to,
		String placeAndDate, String title, int clauses, List<String> enclosures) {

	/**
	 * @throws IllegalArgumentException if a side or the title is blank, or there are
	 * fewer than no clauses
	 * @throws IllegalCharacterException if some words cannot stand in XML
	 */
	public TransmittalLetter {
		enclosures = List.copyOf(enclosures);
		Stream.concat(Stream.of(from, to, placeAndDate, title), enclosures.stream()).forEach(XmlText::requireLegal);
		if (from.isBlank() || to.isBlank() || title.isBlank() || clauses < 0) {
			throw new IllegalArgumentException("A letter needs two sides and the title of a text");
		}
	}

	Cover cover() {
		String subject = (this.language == Language.EN) ? "Transmission of a text: " + this.title
				: '「' + this.title + "」の送付について";
		return new Cover(new TitleBlock(capital(this.from), subject, this.placeAndDate), this.handling, this.stamp);
	}

	String addressee() {
		return (this.language == Language.EN) ? "To " + this.to : this.to + "　御中";
	}

	List<String> sentences() {
		if (this.language == Language.JA) {
			return List.of("標記の案文（全" + this.clauses + "項）を送付します。",
					"案文の識別符号（SHA-256）は次のとおりです。\n" + this.stamp.contentHash(), "識別符号の異なる案文は、本状により送付したものではありません。");
		}
		return List.of(
				capital(this.from) + " has the honour to transmit to " + this.to + " the text “" + this.title + "”, of "
						+ this.clauses + ((this.clauses == 1) ? " clause." : " clauses."),
				"The text is known by its SHA-256 hash:\n" + this.stamp.contentHash(),
				"A text with another hash is not the one transmitted by this letter.");
	}

	String enclosuresHead() {
		return (this.language == Language.EN) ? "Enclosed:" : "別添";
	}

	private static String capital(String side) {
		return side.substring(0, 1).toUpperCase(Locale.ROOT) + side.substring(1);
	}

}
