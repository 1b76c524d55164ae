package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;
import org.chapeau.text.Part;

/**
 * A small document to try layouts out on.
 */
final class Specimen {

	private static final String NO_HASH = "0".repeat(64);

	private Specimen() {
	}

	/**
	 * A document whose every word holds what XML minds: quotation marks, angle brackets,
	 * ampersands, line breaks and tabs.
	 */
	static StatementDocument awkward(Language language) {
		String words = "a \"b\" <c> & 'd'\n]]>\t${title}";
		return new StatementDocument(DocumentKind.ROLLING_TEXT, language, new TitleBlock(words, words, words),
				new Handling(words, words), List.of(Paragraph.of(Part.OPERATIVE, 0, words, new ClauseMark("specimen"))),
				PackageStamp.of("specimen", NO_HASH));
	}

}
