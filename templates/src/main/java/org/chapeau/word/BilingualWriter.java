package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;

/**
 * Writes a {@link BilingualTable}.
 */
final class BilingualWriter {

	private static final int NUMBER_WIDTH = 770;

	private static final int TEXT_WIDTH = (TableWriter.WIDTH - NUMBER_WIDTH) / 2;

	private final LayoutStyles styles;

	private final RunWriter english;

	private final RunWriter japanese;

	BilingualWriter(LayoutStyles styles) {
		this.styles = styles;
		this.english = new RunWriter(styles, Language.EN);
		this.japanese = new RunWriter(styles, Language.JA);
	}

	BodyText write(BilingualTable sheet) {
		StringBuilder xml = new StringBuilder();
		TableWriter table = new TableWriter(xml, this.styles, List.of(NUMBER_WIDTH, TEXT_WIDTH, TEXT_WIDTH));
		table.head(List.of((sheet.language() == Language.EN) ? "No." : "番号", "English",
				sheet.translated() ? "日本語（仮訳）" : "日本語"));
		for (BilingualTable.Row row : sheet.rows()) {
			LayoutStyle style = row.heading() ? LayoutStyle.TABLE_HEAD : LayoutStyle.TABLE_CLAUSE;
			table.body(List.of(table.cell(style, this.english, List.of(Run.of(row.number()))),
					table.cell(style, this.english, row.english()), table.cell(style, this.japanese, row.japanese())));
		}
		table.end();
		// Word wants a paragraph behind a table that ends a text.
		return BodyText.of(xml.append(this.styles.paragraph(LayoutStyle.LEGEND)).append("</w:p>"));
	}

}
