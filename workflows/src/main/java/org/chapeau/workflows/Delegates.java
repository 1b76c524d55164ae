package org.chapeau.workflows;

/**
 * Names of the beans that the service and send tasks call. {@link #PARTICIPANTS} and
 * {@link #TIME_LIMITS} are the two that expressions may ask.
 */
public final class Delegates {

	public static final String ADVANCE_CHAIN = "advanceChain";

	public static final String ANNOUNCE_RELEASE = "announceRelease";

	public static final String ARM_RELEASE = "armRelease";

	public static final String ASK_LEGAL_ADVISER = "askLegalAdviser";

	public static final String ASSEMBLE_DOCUMENTS = "assembleDocuments";

	public static final String CLOSE_ROUND = "closeRound";

	public static final String COMPILE_ROUND = "compileRound";

	public static final String CONFIRM_APPROVAL = "confirmApproval";

	public static final String DETERMINE_CHAIN = "determineChain";

	public static final String DISARM_RELEASE = "disarmRelease";

	public static final String LOCK_TEXT = "lockText";

	public static final String OPEN_CONSULTATION = "openConsultation";

	public static final String PROPOSE_UNITS = "proposeUnits";

	public static final String PUBLISH = "publish";

	public static final String RECORD_ADOPTION = "recordAdoption";

	public static final String RECORD_SILENCE = "recordSilence";

	public static final String REMIND_UNITS = "remindUnits";

	public static final String REOPEN_TEXT = "reopenText";

	public static final String REQUEST_APPROVAL = "requestApproval";

	public static final String REQUEST_RELEASE = "requestRelease";

	public static final String RETURN_TEXT = "returnText";

	public static final String TRANSMIT_ANSWER = "transmitAnswer";

	public static final String TRANSMIT_TEXT = "transmitText";

	public static final String VOID_APPROVALS = "voidApprovals";

	public static final String WITHDRAW = "withdraw";

	/**
	 * A bean of type {@link Participants}.
	 */
	public static final String PARTICIPANTS = "participants";

	/**
	 * A bean of type {@link TimeLimits}.
	 */
	public static final String TIME_LIMITS = "timeLimits";

	private Delegates() {
	}

}
