package org.chapeau.word.redline;

/**
 * What became of some words, or of the end of a paragraph.
 */
public enum Fate {

	/** In both versions. */
	KEPT,

	/** In the later version only. */
	INSERTED,

	/** In the earlier version only. */
	DELETED,

	/** In both, but no longer in this place. */
	MOVED_AWAY,

	/** In both, but formerly in another place. */
	MOVED_HERE

}
