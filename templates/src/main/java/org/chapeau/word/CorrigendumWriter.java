package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;

/**
 * Writes a {@link Corrigendum}.
 */
final class CorrigendumWriter {

	private static final int PLACE_WIDTH = 2770;

	private static final int WORDS_WIDTH = (TableWriter.WIDTH - PLACE_WIDTH) / 2;

	private final LayoutStyles styles;

	private final RunWriter runs;

	CorrigendumWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
	}

	BodyText write(Corrigendum corrigendum) {
		StringBuilder xml = new StringBuilder();
		for (String sentence : corrigendum.sentences()) {
			xml.append(this.styles.paragraph(LayoutStyle.TABLE_CLAUSE));
			this.runs.append(xml, sentence);
			xml.append("</w:p>");
		}
		TableWriter table = new TableWriter(xml, this.styles, List.of(PLACE_WIDTH, WORDS_WIDTH, WORDS_WIDTH));
		boolean english = corrigendum.language() == Language.EN;
		table.head(english ? List.of("Place", "For", "Read") : List.of("箇所", "誤", "正"));
		for (Language text : english ? List.of(Language.EN, Language.JA) : List.of(Language.JA, Language.EN)) {
			append(table, corrigendum, text);
		}
		table.end();
		// Word wants a paragraph behind a table that ends a text.
		return BodyText.of(xml.append(this.styles.paragraph(LayoutStyle.LEGEND)).append("</w:p>"));
	}

	/** A head for the text of each language, and under it what is corrected in that. */
	private void append(TableWriter table, Corrigendum corrigendum, Language text) {
		List<Corrigendum.Row> rows = corrigendum.of(text);
		if (rows.isEmpty()) {
			return;
		}
		boolean english = corrigendum.language() == Language.EN;
		String head = (text == Language.EN) ? (english ? "English text" : "英文") : (english ? "Japanese text" : "和文");
		List<Run> empty = List.of();
		table.body(List.of(table.cell(LayoutStyle.TABLE_HEAD, this.runs, List.of(Run.of(head))),
				table.cell(LayoutStyle.TABLE_TEXT, this.runs, empty),
				table.cell(LayoutStyle.TABLE_TEXT, this.runs, empty)));
		RunWriter words = new RunWriter(this.styles, text);
		for (Corrigendum.Row row : rows) {
			table.body(List.of(table.cell(LayoutStyle.TABLE_TEXT, this.runs, List.of(Run.of(row.place()))),
					table.cell(LayoutStyle.TABLE_CLAUSE, words, List.of(Run.of(row.before()))),
					table.cell(LayoutStyle.TABLE_CLAUSE, words, List.of(Run.of(row.after())))));
		}
	}

}
