package org.chapeau.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chapeau.text.Language;

/**
 * Writes a {@link WhoAgreedSheet}. More columns than a page can show go to further tables
 * below, each with all the clauses.
 */
final class WhoAgreedWriter {

	private static final int MOST_COLUMNS = 12;

	private static final int NUMBER_WIDTH = 800;

	/** Neither so narrow that words break nor so wide that a state stands lost. */
	private static final int WIDEST_COLUMN = 3000;

	private static final int TEXT_WIDTH = 3770;

	private final LayoutStyles styles;

	private final RunWriter runs;

	WhoAgreedWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
	}

	BodyText write(WhoAgreedSheet sheet) {
		StringBuilder xml = new StringBuilder();
		int columns = sheet.columns().size();
		int tables = (columns + MOST_COLUMNS - 1) / MOST_COLUMNS;
		for (int table = 0; table < tables; table++) {
			if (table > 0) {
				// Two tables that touch are one to Word.
				xml.append(this.styles.paragraph(LayoutStyle.LEGEND)).append("</w:p>");
			}
			append(xml, sheet, columns * table / tables, columns * (table + 1) / tables);
		}
		for (String line : sheet.legend()) {
			xml.append(this.styles.paragraph(LayoutStyle.LEGEND));
			this.runs.append(xml, line);
			xml.append("</w:p>");
		}
		if (sheet.legend().isEmpty()) {
			xml.append(this.styles.paragraph(LayoutStyle.LEGEND)).append("</w:p>");
		}
		return BodyText.of(xml);
	}

	private void append(StringBuilder xml, WhoAgreedSheet sheet, int from, int to) {
		boolean english = sheet.language() == Language.EN;
		List<String> heads = new ArrayList<>(List.of(english ? "No." : "番号", english ? "Clause" : "条項"));
		heads.addAll(sheet.columns().subList(from, to));
		TableWriter table = new TableWriter(xml, this.styles, widths(to - from));
		table.head(heads);
		for (WhoAgreedSheet.Row row : sheet.rows()) {
			List<String> words = new ArrayList<>(List.of(row.number(), row.firstWords()));
			words.addAll(row.states().subList(from, to));
			LayoutStyle style = row.isHeading() ? LayoutStyle.TABLE_HEAD : LayoutStyle.TABLE_TEXT;
			table.body(words.stream().map((text) -> table.cell(style, this.runs, List.of(Run.of(text)))).toList());
		}
		table.end();
	}

	private static List<Integer> widths(int columns) {
		int width = Math.min(WIDEST_COLUMN, (TableWriter.WIDTH - NUMBER_WIDTH - TEXT_WIDTH) / columns);
		List<Integer> widths = new ArrayList<>(
				List.of(NUMBER_WIDTH, TableWriter.WIDTH - NUMBER_WIDTH - columns * width));
		widths.addAll(Collections.nCopies(columns, width));
		return widths;
	}

}
