package org.chapeau.workflows;

/**
 * Names of the messages between pools, and from the app to a waiting process. Each
 * carries the dossier id as business key; a message to a side names the tenant of that
 * side, a message to a shared process names none.
 */
public final class Messages {

	/**
	 * Starts the consultation of a side; carries the dossier id, party and round.
	 */
	public static final String TEXT_TRANSMITTED = "textTransmitted";

	/**
	 * To the negotiation: a party has answered the transmitted text.
	 */
	public static final String PARTY_ANSWERED = "partyAnswered";

	/**
	 * To a consultation whose answer lies sealed: it has crossed, and can no longer be
	 * taken back.
	 */
	public static final String ANSWER_OPENED = "answerOpened";

	/**
	 * To a consultation whose answer lies sealed: its own side has taken it back.
	 */
	public static final String ANSWER_RECALLED = "answerRecalled";

	/**
	 * To the unit's own part of a consultation: it asks for more time.
	 */
	public static final String MORE_TIME_ASKED = "moreTimeAsked";

	/**
	 * Starts the approval of a side; carries the dossier id, party and text hash.
	 */
	public static final String APPROVAL_REQUESTED = "approvalRequested";

	/**
	 * To the negotiation: a party has approved the locked text.
	 */
	public static final String PARTY_APPROVED = "partyApproved";

	/**
	 * To the negotiation: a party has returned the locked text.
	 */
	public static final String PARTY_RETURNED = "partyReturned";

	/**
	 * Ends the approval of a side, for the text it was asked about is open again.
	 */
	public static final String APPROVAL_VOIDED = "approvalVoided";

	/**
	 * Ends a silence procedure before its deadline.
	 */
	public static final String SILENCE_BROKEN = "silenceBroken";

	/**
	 * Prolongs a running silence procedure; carries the new deadline, which takes effect
	 * at once.
	 */
	public static final String SILENCE_EXTENDED = "silenceExtended";

	/**
	 * Starts the release of a package; carries the dossier id and text hash.
	 */
	public static final String RELEASE_REQUESTED = "releaseRequested";

	/**
	 * Takes back a key before the instant of release; all keys are to be turned again.
	 */
	public static final String KEY_TAKEN_BACK = "keyTakenBack";

	/**
	 * To the negotiation: the package is public.
	 */
	public static final String PACKAGE_RELEASED = "packageReleased";

	/**
	 * To the negotiation: a release officer has returned the text.
	 */
	public static final String RELEASE_RETURNED = "releaseReturned";

	/**
	 * Ends the release of a package whose text is open again.
	 */
	public static final String RELEASE_CANCELLED = "releaseCancelled";

	/**
	 * To the negotiation: all parties have agreed to withdraw the dossier.
	 */
	public static final String WITHDRAWAL_AGREED = "withdrawalAgreed";

	/**
	 * Ends every process of a withdrawn dossier.
	 */
	public static final String DOSSIER_WITHDRAWN = "dossierWithdrawn";

	private Messages() {
	}

}
