package org.chapeau.workflows;

/**
 * Ids of the approval of the EU by silence procedure and signature, in the tenant of the
 * EU.
 */
public final class ApproveEu {

	public static final String KEY = "approveEu";

	public static final String START_APPROVAL_REQUESTED = "start_approvalRequested";

	public static final String USER_TASK_OPEN_SILENCE = "userTask_openSilence";

	public static final String SUBPROCESS_SILENCE = "subprocess_silence";

	public static final String START_SILENCE_OPENED = "start_silenceOpened";

	public static final String USER_TASK_RESPOND_TO_SILENCE = "userTask_respondToSilence";

	public static final String END_RESPONSES_IN = "end_responsesIn";

	public static final String GATEWAY_SILENCE_OUTCOME = "gateway_silenceOutcome";

	public static final String TIMER_SILENCE_DEADLINE = "timer_silenceDeadline";

	public static final String END_ADOPTED = "end_adopted";

	public static final String CATCH_SILENCE_EXTENDED = "catch_silenceExtended";

	public static final String BOUNDARY_SILENCE_BROKEN = "boundary_silenceBroken";

	public static final String USER_TASK_CHAIR_DECIDES = "userTask_chairDecides";

	public static final String GATEWAY_REOPEN = "gateway_reopen";

	public static final String SERVICE_TASK_RECORD_ADOPTION = "serviceTask_recordAdoption";

	public static final String USER_TASK_SIGN = "userTask_sign";

	public static final String GATEWAY_SIGNED = "gateway_signed";

	public static final String SEND_TASK_CONFIRM_APPROVAL = "sendTask_confirmApproval";

	public static final String END_APPROVED = "end_approved";

	public static final String SEND_TASK_RETURN_TEXT = "sendTask_returnText";

	public static final String END_RETURNED = "end_returned";

	public static final String SUBPROCESS_VOIDED = "subprocess_voided";

	public static final String START_APPROVAL_VOIDED = "start_approvalVoided";

	public static final String END_VOIDED = "end_voided";

	public static final String SUBPROCESS_WITHDRAWAL = "subprocess_withdrawal";

	public static final String START_DOSSIER_WITHDRAWN = "start_dossierWithdrawn";

	public static final String END_WITHDRAWN = "end_withdrawn";

	private ApproveEu() {
	}

}
