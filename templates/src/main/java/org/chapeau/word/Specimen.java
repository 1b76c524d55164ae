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
	 * Words with what XML minds: quotation marks, angle brackets, ampersands, line breaks
	 * and tabs.
	 */
	private static final String WORDS = "a \"b\" <c> & 'd'\n]]>\t${title}";

	/**
	 * A document of such words.
	 */
	static StatementDocument awkward(Language language) {
		return new StatementDocument(DocumentKind.ROLLING_TEXT, language, cover().titleBlock(), cover().handling(),
				List.of(clause()), cover().stamp());
	}

	static Cover cover() {
		return new Cover(new TitleBlock(WORDS, WORDS, WORDS), new Handling(WORDS, WORDS),
				PackageStamp.of("specimen", NO_HASH));
	}

	/**
	 * A text of one clause with a note, for any layout.
	 */
	static BodyText body(Layout layout) {
		return new BodyWriter(layout.styles()).write(List.of(clause()));
	}

	private static Paragraph clause() {
		return Paragraph.of(Part.OPERATIVE, 0, WORDS, new ClauseMark("specimen")).withNotes(List.of(WORDS));
	}

}
