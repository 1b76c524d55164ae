package org.chapeau.precedent;

/**
 * What an adjective or adverb adds to a statement.
 */
public enum Weight {

	/** How firmly something is said. */
	FORCE,

	/** How far it goes. */
	EXTENT,

	/** How soon, or for how long. */
	TIME,

	/** On what terms. */
	CONDITION,

	/** Whose fault it is, or how wrong. */
	BLAME,

	/** How grave it is. */
	GRAVITY,

	/** How something has to be or to be done. */
	MANNER,

	/** What law or others say of it. */
	STANDING

}
