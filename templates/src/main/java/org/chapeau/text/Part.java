package org.chapeau.text;

/**
 * The part of a statement that a clause belongs to, in the order of the text.
 */
public enum Part {

	CHAPEAU, PREAMBLE, HEADING, OPERATIVE, FOLLOW_UP, LEGAL, CLOSING;

	/**
	 * Whether it stands in the operative part: headings and follow-up stand among its
	 * clauses.
	 */
	public boolean isOperative() {
		return this == HEADING || this == OPERATIVE || this == FOLLOW_UP;
	}

}
