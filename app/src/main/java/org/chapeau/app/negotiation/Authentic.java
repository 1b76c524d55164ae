package org.chapeau.app.negotiation;

/**
 * Which languages of a statement are authentic.
 */
public enum Authentic {

	/** Both: each says with the same force what was agreed. */
	BOTH,

	/** English; the Japanese is a provisional translation (仮訳). */
	ENGLISH;

	/**
	 * What sides that change their minds change to.
	 */
	public Authentic other() {
		return (this == BOTH) ? ENGLISH : BOTH;
	}

}
