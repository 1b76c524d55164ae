package org.chapeau.workflows;

/**
 * What is done with the file of a kessai by whoever has it.
 */
public enum KessaiDecision {

	/**
	 * Put up by the drafter (起案); the first approver decides.
	 */
	PUT_UP,

	/**
	 * Approved; the next approver decides.
	 */
	APPROVED,

	/**
	 * Sent back to an earlier approver or to the drafter (差戻し).
	 */
	SENT_BACK,

	/**
	 * Not to be approved; the text goes back to the negotiation.
	 */
	TEXT_RETURNED

}
