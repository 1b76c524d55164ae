package org.chapeau.workflows;

/**
 * Ids of the shared process that takes a statement from zero draft to release.
 */
public final class NegotiateStatement {

	public static final String KEY = "negotiateStatement";

	public static final String START_DOSSIER_OPENED = "start_dossierOpened";

	public static final String USER_TASK_DRAFT = "userTask_draft";

	public static final String SEND_TASK_TRANSMIT_TEXT = "sendTask_transmitText";

	public static final String RECEIVE_TASK_AWAIT_ANSWERS = "receiveTask_awaitAnswers";

	public static final String SERVICE_TASK_COMPILE_ROUND = "serviceTask_compileRound";

	public static final String GATEWAY_CLEAN = "gateway_clean";

	public static final String USER_TASK_NEGOTIATE = "userTask_negotiate";

	public static final String SERVICE_TASK_CLOSE_ROUND = "serviceTask_closeRound";

	public static final String GATEWAY_NEXT = "gateway_next";

	public static final String USER_TASK_AD_REFERENDUM = "userTask_adReferendum";

	public static final String GATEWAY_REFUSED = "gateway_refused";

	public static final String SERVICE_TASK_REOPEN_TEXT = "serviceTask_reopenText";

	public static final String SERVICE_TASK_LOCK_TEXT = "serviceTask_lockText";

	public static final String SEND_TASK_REQUEST_APPROVAL = "sendTask_requestApproval";

	public static final String RECEIVE_TASK_AWAIT_APPROVALS = "receiveTask_awaitApprovals";

	public static final String BOUNDARY_PARTY_RETURNED = "boundary_partyReturned";

	public static final String SEND_TASK_REQUEST_RELEASE = "sendTask_requestRelease";

	public static final String RECEIVE_TASK_AWAIT_RELEASE = "receiveTask_awaitRelease";

	public static final String BOUNDARY_RELEASE_RETURNED = "boundary_releaseReturned";

	public static final String END_RELEASED = "end_released";

	public static final String SERVICE_TASK_VOID_APPROVALS = "serviceTask_voidApprovals";

	public static final String SUBPROCESS_WITHDRAWAL = "subprocess_withdrawal";

	public static final String START_WITHDRAWAL_AGREED = "start_withdrawalAgreed";

	public static final String SERVICE_TASK_WITHDRAW = "serviceTask_withdraw";

	public static final String END_WITHDRAWN = "end_withdrawn";

	private NegotiateStatement() {
	}

}
