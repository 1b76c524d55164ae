package org.chapeau.workflows;

/**
 * Where a closed round of negotiation leads.
 */
public enum NextStep {

	/**
	 * The text is put to the parties again.
	 */
	CONSULT,

	/**
	 * Brackets stay open, and the same room goes on.
	 */
	NEGOTIATE,

	/**
	 * The text is clean.
	 */
	AD_REFERENDUM

}
