package org.chapeau.workflows;

/**
 * Ids of the Japanese consultation (aigi 合議), in the tenant of Japan.
 */
public final class ConsultJp {

	public static final String KEY = "consultJp";

	public static final String START_TEXT_TRANSMITTED = "start_textTransmitted";

	public static final String SERVICE_TASK_PROPOSE_UNITS = "serviceTask_proposeUnits";

	public static final String USER_TASK_PREPARE_CONSULTATION = "userTask_prepareConsultation";

	public static final String SERVICE_TASK_OPEN_CONSULTATION = "serviceTask_openConsultation";

	public static final String SUBPROCESS_ASK_UNIT = "subprocess_askUnit";

	public static final String START_UNIT_ASKED = "start_unitAsked";

	public static final String USER_TASK_GIVE_OPINION = "userTask_giveOpinion";

	public static final String BOUNDARY_MORE_TIME_ASKED = "boundary_moreTimeAsked";

	public static final String BOUNDARY_REMINDER_DUE = "boundary_reminderDue";

	public static final String BOUNDARY_DEADLINE_REACHED = "boundary_deadlineReached";

	public static final String USER_TASK_DECIDE_MORE_TIME = "userTask_decideMoreTime";

	public static final String GATEWAY_TIME_GRANTED = "gateway_timeGranted";

	public static final String TIMER_REMINDER_DUE_AGAIN = "timer_reminderDueAgain";

	public static final String END_TIME_DECLINED = "end_timeDeclined";

	public static final String SERVICE_TASK_REMIND_UNITS = "serviceTask_remindUnits";

	public static final String END_UNITS_REMINDED = "end_unitsReminded";

	public static final String SERVICE_TASK_RECORD_SILENCE = "serviceTask_recordSilence";

	public static final String GATEWAY_WHO_IS_ASKED = "gateway_whoIsAsked";

	public static final String USER_TASK_LEGAL_OPINION = "userTask_legalOpinion";

	public static final String BOUNDARY_LEGAL_MORE_TIME_ASKED = "boundary_legalMoreTimeAsked";

	public static final String BOUNDARY_LEGAL_REMINDER_DUE = "boundary_legalReminderDue";

	public static final String BOUNDARY_LEGAL_DEADLINE_REACHED = "boundary_legalDeadlineReached";

	public static final String GATEWAY_UNIT_STEP = "gateway_unitStep";

	public static final String USER_TASK_SETTLE_RETURN = "userTask_settleReturn";

	public static final String GATEWAY_UNIT_DROPPED = "gateway_unitDropped";

	public static final String END_UNIT_DONE = "end_unitDone";

	public static final String GATEWAY_LEGAL_NEEDED = "gateway_legalNeeded";

	public static final String SERVICE_TASK_ASK_LEGAL_ADVISER = "serviceTask_askLegalAdviser";

	public static final String USER_TASK_DIRECTOR_DECIDES = "userTask_directorDecides";

	public static final String GATEWAY_ANSWER = "gateway_answer";

	public static final String GATEWAY_SEALED = "gateway_sealed";

	public static final String CATCH_ANSWER_OPENED = "catch_answerOpened";

	public static final String CATCH_ANSWER_RECALLED = "catch_answerRecalled";

	public static final String SEND_TASK_TRANSMIT_ANSWER = "sendTask_transmitAnswer";

	public static final String END_ANSWERED = "end_answered";

	public static final String SUBPROCESS_WITHDRAWAL = "subprocess_withdrawal";

	public static final String START_DOSSIER_WITHDRAWN = "start_dossierWithdrawn";

	public static final String END_WITHDRAWN = "end_withdrawn";

	private ConsultJp() {
	}

}
