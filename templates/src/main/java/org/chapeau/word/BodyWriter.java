package org.chapeau.word;

import java.util.List;

/**
 * Writes the paragraphs of a statement as WordprocessingML in the styles of a layout,
 * each within the hidden bookmark that it will be recognised by, its notes at its foot.
 */
final class BodyWriter {

	private final LayoutStyles styles;

	private final RunWriter runs;

	private final FootnoteWriter footnotes;

	private int bookmark;

	BodyWriter(LayoutStyles styles) {
		this.styles = styles;
		this.runs = new RunWriter(styles, styles.language());
		this.footnotes = new FootnoteWriter(styles);
		this.bookmark = styles.firstBookmark();
	}

	BodyText write(List<Paragraph> paragraphs) {
		StringBuilder xml = new StringBuilder(paragraphs.size() * 512);
		paragraphs.forEach((paragraph) -> append(xml, paragraph));
		return new BodyText(xml.toString(), footnotes());
	}

	/**
	 * Appends one paragraph; each call takes the next bookmark.
	 */
	void append(StringBuilder xml, Paragraph paragraph) {
		xml.append(this.styles.paragraph(LayoutStyle.of(paragraph.part(), paragraph.depth())));
		xml.append("<w:bookmarkStart w:id=\"").append(this.bookmark);
		xml.append("\" w:name=\"").append(paragraph.mark().bookmarkName()).append("\"/>");
		List<Run> words = paragraph.runs();
		words.subList(0, words.size() - 1).forEach((run) -> this.runs.append(xml, run));
		Run last = words.get(words.size() - 1);
		int hanging = HangingPunctuation.start(last.text(), this.styles.language());
		this.runs.append(xml, last, last.text().substring(0, hanging));
		xml.append("<w:bookmarkEnd w:id=\"").append(this.bookmark++).append("\"/>");
		xml.append(this.footnotes.refer(paragraph.notes()));
		this.runs.append(xml, last, last.text().substring(hanging));
		xml.append("</w:p>");
	}

	/**
	 * The notes of all paragraphs so far.
	 */
	String footnotes() {
		return this.footnotes.footnotes();
	}

}
