package org.chapeau.workflows;

/**
 * Names of the process variables. They hold ids, decisions and dates, never text.
 */
public final class Variables {

	/**
	 * Id of the dossier; equals the business key.
	 */
	public static final String DOSSIER_ID = "dossierId";

	/**
	 * Code of the party that drafts.
	 */
	public static final String PENHOLDER = "penholder";

	/**
	 * Code of the party: of the process in the pool of a side, of the instance in a
	 * shared multi-instance activity.
	 */
	public static final String PARTY = "party";

	/**
	 * Number of the round, from 1.
	 */
	public static final String ROUND = "round";

	/**
	 * Hash of the locked text, in hexadecimal.
	 */
	public static final String TEXT_HASH = "textHash";

	/**
	 * Whether the compiled text has no open bracket; set by {@code compileRound}.
	 */
	public static final String CLEAN = "clean";

	/**
	 * Whether a head of delegation refused the text; set to false by {@code compileRound}
	 * and {@code closeRound}, to true by the one who refuses.
	 */
	public static final String REFUSED = "refused";

	/**
	 * Name of the {@link NextStep}; set by {@code closeRound}.
	 */
	public static final String NEXT = "next";

	/**
	 * Group id of the unit that an opinion is asked of.
	 */
	public static final String UNIT = "unit";

	/**
	 * Whether the legal adviser is still to be asked; set by {@code proposeUnits}, to
	 * false by {@code askLegalAdviser}.
	 */
	public static final String LEGAL_NEEDED = "legalNeeded";

	/**
	 * Whether those who are asked now are asked as legal advisers; set to false by
	 * {@code openConsultation}, to true by {@code askLegalAdviser}.
	 */
	public static final String LEGAL_TURN = "legalTurn";

	/**
	 * Date of the reminder; set by {@code openConsultation} and {@code askLegalAdviser}.
	 */
	public static final String OPINION_REMINDER = "opinionReminder";

	/**
	 * Date after which opinions count as silence; likewise.
	 */
	public static final String OPINION_DEADLINE = "opinionDeadline";

	/**
	 * Date of the reminder of one unit; that of all at first, later if it is given more
	 * time.
	 */
	public static final String UNIT_REMINDER = "unitReminder";

	/**
	 * Date after which the opinion of one unit counts as silence, likewise.
	 */
	public static final String UNIT_DEADLINE = "unitDeadline";

	/**
	 * Name of the {@link UnitStep} that the unit decides on.
	 */
	public static final String UNIT_STEP = "unitStep";

	/**
	 * Whether the unit is given the time it asks for.
	 */
	public static final String TIME_GRANTED = "timeGranted";

	/**
	 * Whether a unit that has returned the file is asked no more.
	 */
	public static final String UNIT_DROPPED = "unitDropped";

	/**
	 * Name of the {@link Answer} that a coordinator or director decides on.
	 */
	public static final String ANSWER = "answer";

	/**
	 * Group id of the delegation that a response is asked of.
	 */
	public static final String DELEGATION = "delegation";

	/**
	 * Date of the end of the silence procedure.
	 */
	public static final String SILENCE_DEADLINE = "silenceDeadline";

	/**
	 * Whether the chair opens a new silence procedure with the same text.
	 */
	public static final String REOPEN = "reopen";

	/**
	 * Whether the signatory signed.
	 */
	public static final String SIGNED = "signed";

	/**
	 * Whether the file of a kessai is with its drafter.
	 */
	public static final String DRAFTING = "drafting";

	/**
	 * Group ids of the approvers whose turn it is: one, or those who share the file.
	 */
	public static final String APPROVERS = "approvers";

	/**
	 * Group id of one approver whose turn it is.
	 */
	public static final String APPROVER = "approver";

	/**
	 * Name of the {@link KessaiDecision} of whoever had the file last.
	 */
	public static final String DECISION = "decision";

	/**
	 * Whether every approver of the chain has approved.
	 */
	public static final String CHAIN_COMPLETE = "chainComplete";

	/**
	 * Date of the instant of release.
	 */
	public static final String RELEASE_AT = "releaseAt";

	private Variables() {
	}

}
