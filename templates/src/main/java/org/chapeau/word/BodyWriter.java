package org.chapeau.word;

import java.util.List;
import java.util.Map;

import org.chapeau.text.Language;

/**
 * Writes the paragraphs of a statement as WordprocessingML in the styles of a layout,
 * each within the hidden bookmark that it will be recognised by.
 */
final class BodyWriter {

	// Quotation marks and dashes are wide in Japanese and narrow in English; the hint
	// says which.
	private static final String EAST_ASIAN = "<w:rFonts w:hint=\"eastAsia\"/>";

	private static final String HANGING = "、。，．";

	private final Map<LayoutStyle, String> styleIds;

	private final boolean eastAsian;

	private final int firstBookmark;

	/**
	 * @param styleIds the layout's own ids of its styles
	 * @param language the language of the text
	 * @param firstBookmark the lowest bookmark number that the layout leaves free
	 */
	BodyWriter(Map<LayoutStyle, String> styleIds, Language language, int firstBookmark) {
		this.styleIds = styleIds;
		this.eastAsian = language == Language.JA;
		this.firstBookmark = firstBookmark;
	}

	String write(List<Paragraph> paragraphs) {
		StringBuilder xml = new StringBuilder(paragraphs.size() * 512);
		int bookmark = this.firstBookmark;
		for (Paragraph paragraph : paragraphs) {
			append(xml, paragraph, bookmark++);
		}
		return xml.toString();
	}

	private void append(StringBuilder xml, Paragraph paragraph, int bookmark) {
		LayoutStyle style = LayoutStyle.of(paragraph.part(), paragraph.depth());
		xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(this.styleIds.get(style)).append("\"/></w:pPr>");
		xml.append("<w:bookmarkStart w:id=\"").append(bookmark);
		xml.append("\" w:name=\"").append(paragraph.mark().bookmarkName()).append("\"/>");
		List<Run> runs = paragraph.runs();
		for (Run run : runs.subList(0, runs.size() - 1)) {
			append(xml, run, run.text());
		}
		Run last = runs.get(runs.size() - 1);
		int hanging = hangingFrom(last.text());
		append(xml, last, last.text().substring(0, hanging));
		xml.append("<w:bookmarkEnd w:id=\"").append(bookmark).append("\"/>");
		append(xml, last, last.text().substring(hanging));
		xml.append("</w:p>");
	}

	/**
	 * Where the punctuation starts that may hang over the end of a Japanese line. The
	 * bookmark ends before it: LibreOffice gives whatever follows hanging punctuation an
	 * empty line of its own.
	 */
	private int hangingFrom(String text) {
		int last = text.length() - 1;
		return (this.eastAsian && last > 0 && HANGING.indexOf(text.charAt(last)) >= 0) ? last : text.length();
	}

	private void append(StringBuilder xml, Run run, String text) {
		if (text.isEmpty()) {
			return;
		}
		xml.append("<w:r>");
		String properties = run.party().map(this::partyStyle).orElse("") + (this.eastAsian ? EAST_ASIAN : "");
		if (!properties.isEmpty()) {
			xml.append("<w:rPr>").append(properties).append("</w:rPr>");
		}
		xml.append("<w:t xml:space=\"preserve\">").append(XmlText.runContent(text)).append("</w:t></w:r>");
	}

	private String partyStyle(String code) {
		return "<w:rStyle w:val=\"" + this.styleIds.get(LayoutStyle.ofParty(code)) + "\"/>";
	}

}
