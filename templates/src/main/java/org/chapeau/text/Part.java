package org.chapeau.text;

/**
 * The part of a statement that a clause belongs to, in the order of the text.
 */
public enum Part {

	CHAPEAU, PREAMBLE, HEADING, OPERATIVE, FOLLOW_UP, LEGAL, CLOSING

}
