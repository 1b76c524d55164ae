package org.chapeau.precedent;

/**
 * How near a wording is to an earlier one.
 */
public enum Closeness {

	/** The same words. */
	VERBATIM,

	/** The earlier words with a change here and there. */
	ADAPTED,

	/** Other words on the same thing. */
	DEPARTED

}
