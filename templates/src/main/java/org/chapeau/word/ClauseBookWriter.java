package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;

/**
 * Writes a {@link ClauseBook}.
 */
final class ClauseBookWriter {

	private static final List<Integer> WIDTHS = List.of(2150, 1350, 2000, 3850, 3850, 1370);

	private final LayoutStyles styles;

	private final RunWriter english;

	private final RunWriter japanese;

	ClauseBookWriter(LayoutStyles styles) {
		this.styles = styles;
		this.english = new RunWriter(styles, Language.EN);
		this.japanese = new RunWriter(styles, Language.JA);
	}

	BodyText write(ClauseBook book) {
		StringBuilder xml = new StringBuilder();
		TableWriter table = new TableWriter(xml, this.styles, WIDTHS);
		table.head(ClauseBook.heads(book.language()));
		RunWriter own = (book.language() == Language.JA) ? this.japanese : this.english;
		for (ClauseBook.Row row : book.rows()) {
			table.body(List.of(cell(table, LayoutStyle.TABLE_TEXT, this.english, row.nameAndVersion()),
					cell(table, LayoutStyle.TABLE_TEXT, own, row.kind()), verbs(row),
					cell(table, LayoutStyle.TABLE_CLAUSE, this.english, row.en()),
					cell(table, LayoutStyle.TABLE_CLAUSE, this.japanese, row.ja()),
					cell(table, LayoutStyle.TABLE_TEXT, own, row.source())));
		}
		table.end();
		// Word wants a paragraph behind a table that ends a text.
		return BodyText.of(xml.append(this.styles.paragraph(LayoutStyle.LEGEND)).append("</w:p>"));
	}

	/** Each verb in the fonts of its language. */
	private String verbs(ClauseBook.Row row) {
		StringBuilder paragraph = new StringBuilder(this.styles.paragraph(LayoutStyle.TABLE_TEXT));
		String verbs = row.verbs();
		int japaneseFrom = verbs.length() - row.verbJa().length();
		this.english.append(paragraph, verbs.substring(0, japaneseFrom));
		this.japanese.append(paragraph, verbs.substring(japaneseFrom));
		return paragraph.append("</w:p>").toString();
	}

	private static String cell(TableWriter table, LayoutStyle style, RunWriter runs, String words) {
		return table.cell(style, runs, List.of(Run.of(words)));
	}

}
