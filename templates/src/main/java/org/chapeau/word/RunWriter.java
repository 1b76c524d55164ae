package org.chapeau.word;

import org.chapeau.text.Language;

/**
 * Writes runs as WordprocessingML: each party's reading in the style of that party, the
 * signs of the brackets bold.
 */
final class RunWriter {

	// Quotation marks and dashes are wide in Japanese and narrow in English; the hint
	// says which.
	private static final String EAST_ASIAN = "<w:rFonts w:hint=\"eastAsia\"/>";

	private final LayoutStyles styles;

	private final boolean eastAsian;

	/**
	 * @param language the language of the words, which in a table of both is not always
	 * that of the layout
	 */
	RunWriter(LayoutStyles styles, Language language) {
		this.styles = styles;
		this.eastAsian = language == Language.JA;
	}

	void append(StringBuilder xml, Run run) {
		append(xml, run, run.text());
	}

	/**
	 * Appends a part of a run's words in the looks of the run.
	 */
	void append(StringBuilder xml, Run run, String text) {
		if (!text.isEmpty()) {
			append(xml, properties(run), "w:t", text);
		}
	}

	/**
	 * Appends words that are common to all.
	 */
	void append(StringBuilder xml, String text) {
		if (!text.isEmpty()) {
			append(xml, this.eastAsian ? EAST_ASIAN : "", "w:t", text);
		}
	}

	/**
	 * Appends words that are common to all and are to be gone.
	 */
	void appendDeleted(StringBuilder xml, String text) {
		append(xml, this.eastAsian ? EAST_ASIAN : "", "w:delText", text);
	}

	private static void append(StringBuilder xml, String properties, String element, String text) {
		xml.append("<w:r>");
		if (!properties.isEmpty()) {
			xml.append("<w:rPr>").append(properties).append("</w:rPr>");
		}
		xml.append('<').append(element).append(" xml:space=\"preserve\">").append(XmlText.runContent(text, element));
		xml.append("</").append(element).append("></w:r>");
	}

	private String properties(Run run) {
		LayoutStyle style = run.party().map(LayoutStyle::ofParty).orElse(null);
		if (style == null && run.role() == Run.Role.BASE) {
			style = LayoutStyle.READING_BASE;
		}
		return ((style != null) ? "<w:rStyle w:val=\"" + this.styles.id(style) + "\"/>" : "")
				+ (this.eastAsian ? EAST_ASIAN : "") + ((run.role() == Run.Role.SIGN) ? "<w:b/><w:bCs/>" : "");
	}

}
