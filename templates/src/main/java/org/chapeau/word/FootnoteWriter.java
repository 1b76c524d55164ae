package org.chapeau.word;

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
	 * Takes a note in.
	 * @return the run that refers to it
	 */
	String refer(String note) {
		String mark = "<w:r><w:rPr><w:rStyle w:val=\"" + this.styles.id(LayoutStyle.FOOTNOTE_REFERENCE)
				+ "\"/></w:rPr>";
		this.count++;
		this.xml.append("<w:footnote w:id=\"").append(this.count).append("\">");
		this.xml.append(this.styles.paragraph(LayoutStyle.FOOTNOTE)).append(mark).append("<w:footnoteRef/></w:r>");
		this.runs.append(this.xml, ' ' + note);
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
