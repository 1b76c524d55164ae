package org.chapeau.word.reading;

/**
 * Where in a document a paragraph stands.
 */
public enum Story {

	/** The text, tables and boxes included. */
	BODY,

	FOOTNOTE, ENDNOTE,

	/** Page furniture, which is no part of the text. */
	HEADER, FOOTER,

	COMMENT;

	/**
	 * Whether it is part of what a reader reads from the first line to the last.
	 */
	boolean isText() {
		return this == BODY || this == FOOTNOTE || this == ENDNOTE;
	}

}
