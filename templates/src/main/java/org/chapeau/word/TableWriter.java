package org.chapeau.word;

import java.util.List;

/**
 * Writes a table in the style of a sheet. Its first row is repeated on every page it runs
 * over, and no row is cut by the end of one.
 */
final class TableWriter {

	/** The width of the text on a sheet: a landscape A4 page within its margins. */
	static final int WIDTH = 14570;

	private final LayoutStyles styles;

	private final List<Integer> widths;

	private final StringBuilder xml;

	/**
	 * @param xml where the table is written to
	 * @param widths the widths of the columns in twentieths of a point
	 */
	TableWriter(StringBuilder xml, LayoutStyles styles, List<Integer> widths) {
		this.xml = xml;
		this.styles = styles;
		this.widths = widths;
		int all = widths.stream().mapToInt(Integer::intValue).sum();
		xml.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"").append(styles.id(LayoutStyle.TABLE));
		xml.append("\"/><w:tblW w:w=\"").append(all).append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>");
		xml.append("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" "
				+ "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
		widths.forEach((width) -> xml.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
		xml.append("</w:tblGrid>");
	}

	/**
	 * Writes the row of heads.
	 */
	void head(List<String> heads) {
		this.xml.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
		RunWriter runs = new RunWriter(this.styles, this.styles.language());
		row(heads.stream().map((head) -> cell(LayoutStyle.TABLE_HEAD, runs, List.of(Run.of(head)))).toList());
	}

	/**
	 * Writes a row; each cell is the paragraphs that stand in it.
	 */
	void body(List<String> cells) {
		this.xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
		row(cells);
	}

	void end() {
		this.xml.append("</w:tbl>");
	}

	/**
	 * A paragraph for a cell.
	 */
	String cell(LayoutStyle style, RunWriter runs, List<Run> words) {
		StringBuilder paragraph = new StringBuilder(this.styles.paragraph(style));
		words.forEach((run) -> runs.append(paragraph, run));
		return paragraph.append("</w:p>").toString();
	}

	private void row(List<String> cells) {
		for (int i = 0; i < cells.size(); i++) {
			this.xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(this.widths.get(i)).append("\" w:type=\"dxa\"/>");
			this.xml.append("</w:tcPr>").append(cells.get(i)).append("</w:tc>");
		}
		this.xml.append("</w:tr>");
	}

}
