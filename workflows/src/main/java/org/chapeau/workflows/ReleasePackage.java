package org.chapeau.workflows;

/**
 * Ids of the shared process that releases a package by two keys at one instant.
 */
public final class ReleasePackage {

	public static final String KEY = "releasePackage";

	public static final String START_RELEASE_REQUESTED = "start_releaseRequested";

	public static final String SERVICE_TASK_ASSEMBLE_DOCUMENTS = "serviceTask_assembleDocuments";

	public static final String USER_TASK_TURN_KEY = "userTask_turnKey";

	public static final String BOUNDARY_KEY_TAKEN_BACK = "boundary_keyTakenBack";

	public static final String SERVICE_TASK_ARM_RELEASE = "serviceTask_armRelease";

	public static final String GATEWAY_ARMED = "gateway_armed";

	public static final String TIMER_RELEASE_INSTANT = "timer_releaseInstant";

	public static final String CATCH_KEY_TAKEN_BACK_ARMED = "catch_keyTakenBackArmed";

	public static final String SERVICE_TASK_DISARM_RELEASE = "serviceTask_disarmRelease";

	public static final String SERVICE_TASK_PUBLISH = "serviceTask_publish";

	public static final String SEND_TASK_ANNOUNCE_RELEASE = "sendTask_announceRelease";

	public static final String END_RELEASED = "end_released";

	public static final String SUBPROCESS_CANCELLATION = "subprocess_cancellation";

	public static final String START_RELEASE_CANCELLED = "start_releaseCancelled";

	public static final String END_CANCELLED = "end_cancelled";

	public static final String SUBPROCESS_WITHDRAWAL = "subprocess_withdrawal";

	public static final String START_DOSSIER_WITHDRAWN = "start_dossierWithdrawn";

	public static final String END_WITHDRAWN = "end_withdrawn";

	private ReleasePackage() {
	}

}
