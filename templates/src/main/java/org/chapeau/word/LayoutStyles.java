package org.chapeau.word;

import java.util.Map;

import org.chapeau.text.Language;

/**
 * What whoever writes on a layout must know of it.
 *
 * @param ids the layout's own ids of its styles
 * @param language the language of its documents
 * @param firstBookmark the lowest bookmark number that the layout leaves free
 */
record LayoutStyles(Map<LayoutStyle, String> ids, Language language, int firstBookmark) {

	/**
	 * The start of a paragraph in a style, up to its first run.
	 */
	String paragraph(LayoutStyle style) {
		return "<w:p><w:pPr><w:pStyle w:val=\"" + id(style) + "\"/></w:pPr>";
	}

	String id(LayoutStyle style) {
		return this.ids.getOrDefault(style, "");
	}

}
