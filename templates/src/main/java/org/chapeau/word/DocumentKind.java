package org.chapeau.word;

/**
 * What a Word file is to its readers.
 */
public enum DocumentKind {

	/** The text both sides release, numbered throughout. */
	JOINT_STATEMENT,

	/** One side's own account of a meeting. */
	READOUT,

	/** The text under negotiation, its brackets labelled by party. */
	ROLLING_TEXT

}
