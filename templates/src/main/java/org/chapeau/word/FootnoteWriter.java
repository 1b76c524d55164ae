package org.chapeau.word;

import java.util.List;

/**
 * Collects footnotes in the order in which they are referred to.
 */
final class FootnoteWriter {

	/** Where the footnotes of every file are. */
	static final String PART = "word/footnotes.xml";

	private final LayoutStyles styles;

	private final RunWriter runs;

	private final StringBuilder xml = new StringBuilder();

	private int count;

	FootnoteWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
	}

	/**
	 * Takes the notes on one place in, as one footnote: two numbers side by side would
	 * read as one.
	 * @return the run that refers to it; empty if there are no notes
	 */
	String refer(List<String> notes) {
		if (notes.isEmpty()) {
			return "";
		}
		String mark = "<w:r><w:rPr><w:rStyle w:val=\"" + this.styles.id(LayoutStyle.FOOTNOTE_REFERENCE)
				+ "\"/></w:rPr>";
		this.count++;
		this.xml.append("<w:footnote w:id=\"").append(this.count).append("\">");
		this.xml.append(this.styles.paragraph(LayoutStyle.FOOTNOTE)).append(mark).append("<w:footnoteRef/></w:r>");
		this.runs.append(this.xml, ' ' + String.join("\n", notes));
		this.xml.append("</w:p></w:footnote>");
		return mark + "<w:footnoteReference w:id=\"" + this.count + "\"/></w:r>";
	}

	/**
	 * All notes so far.
	 */
	String footnotes() {
		return this.xml.toString();
	}

}
