package org.chapeau.workflows;

/**
 * Ids of the Japanese approval (kessai 決裁), in the tenant of Japan.
 */
public final class ApproveJp {

	public static final String KEY = "approveJp";

	public static final String START_APPROVAL_REQUESTED = "start_approvalRequested";

	public static final String SERVICE_TASK_DETERMINE_CHAIN = "serviceTask_determineChain";

	public static final String GATEWAY_TURN = "gateway_turn";

	public static final String USER_TASK_DRAFT_KESSAI = "userTask_draftKessai";

	public static final String USER_TASK_KESSAI = "userTask_kessai";

	public static final String SERVICE_TASK_ADVANCE_CHAIN = "serviceTask_advanceChain";

	public static final String GATEWAY_CHAIN = "gateway_chain";

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

	private ApproveJp() {
	}

}
