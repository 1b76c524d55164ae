package org.chapeau.workflows;

/**
 * What a side decides on the text transmitted to it.
 */
public enum Answer {

	/**
	 * The text is accepted as it is.
	 */
	CLEARED,

	/**
	 * The side proposes changes.
	 */
	PROPOSALS,

	/**
	 * The units are asked once more before the side answers.
	 */
	ASK_AGAIN

}
