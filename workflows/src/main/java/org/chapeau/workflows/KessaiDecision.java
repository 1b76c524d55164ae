package org.chapeau.workflows;

/**
 * What an approver decides on the text put to him or her.
 */
public enum KessaiDecision {

	/**
	 * Approved; the next approver decides.
	 */
	APPROVED,

	/**
	 * Sent back to an earlier approver (差戻し).
	 */
	SENT_BACK,

	/**
	 * Not to be approved; the text goes back to the negotiation.
	 */
	TEXT_RETURNED

}
