package org.chapeau.word;

/**
 * What stands between the title block and the end of a file, as WordprocessingML.
 *
 * @param xml paragraphs and tables
 * @param footnotes the footnotes they refer to, in order; empty where there are none
 */
record BodyText(String xml, String footnotes) {

	static BodyText of(CharSequence xml) {
		return new BodyText(xml.toString(), "");
	}

}
