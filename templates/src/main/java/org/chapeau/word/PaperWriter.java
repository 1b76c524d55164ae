package org.chapeau.word;

/**
 * Writes outlines and letters, which are plain paragraphs.
 */
final class PaperWriter {

	private final LayoutStyles styles;

	private final RunWriter runs;

	private final StringBuilder xml = new StringBuilder();

	PaperWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
	}

	BodyText write(Outline outline) {
		for (Outline.Theme theme : outline.themes()) {
			if (!theme.heading().isEmpty()) {
				append(LayoutStyle.HEADING, theme.heading());
			}
			theme.points().forEach((point) -> append(LayoutStyle.POINT, point));
		}
		return BodyText.of(this.xml);
	}

	BodyText write(TransmittalLetter letter) {
		append(LayoutStyle.ADDRESSEE, letter.addressee());
		letter.sentences().forEach((sentence) -> append(LayoutStyle.BODY, sentence));
		if (!letter.enclosures().isEmpty()) {
			append(LayoutStyle.BODY, letter.enclosuresHead());
			letter.enclosures().forEach((enclosure) -> append(LayoutStyle.POINT, enclosure));
		}
		return BodyText.of(this.xml);
	}

	private void append(LayoutStyle style, String text) {
		this.xml.append(this.styles.paragraph(style));
		this.runs.append(this.xml, text);
		this.xml.append("</w:p>");
	}

}
