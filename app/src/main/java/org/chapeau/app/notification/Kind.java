package org.chapeau.app.notification;

/**
 * What a notification tells of; the words are under {@code notification.} in the
 * messages.
 */
public enum Kind {

	/** A task is open to a group of the person. */
	ASSIGNED,
	/** A colleague has handed over a task. */
	HANDED_OVER,
	/** A colleague has taken over a task that the person had taken. */
	TAKEN_OVER,
	/** A substitute has done what was the person's to do, who has a look later (後閲). */
	DONE_FOR,
	/** Somebody has given a unit's opinion in place of its head (代決), who has a look. */
	OPINION_FOR_HEAD,
	/** A day is left, or less. */
	DUE_SOON, OVERDUE,
	/** Two thirds of the time for an opinion have passed. */
	REMINDED,
	/** A unit has said nothing by its deadline. */
	UNIT_SILENT,
	/** A text has come, on which one's side has to consult. */
	TEXT_TRANSMITTED,
	/** A text was sent back to those who answer for it. */
	RETURNED,
	/**
	 * A side would have other languages of a text authentic; all have agreed to; it has
	 * thought better of it.
	 */
	AUTHENTIC_PROPOSED, AUTHENTIC_CHANGED, AUTHENTIC_TAKEN_BACK,
	/** A file was sent back to the person's office (差戻し), with a reason. */
	SENT_BACK, SILENCE_OPENED,
	/** The deadline of a silence procedure was moved. */
	SILENCE_EXTENDED, SILENCE_CLOSING, SILENCE_BROKEN,
	/** Nobody has broken the silence. */
	SILENCE_ADOPTED,
	/** What the person's office approved is open again, or given up. */
	APPROVAL_VOID,
	/** A side has approved the text. */
	APPROVED,
	/** The statement is public. */
	RELEASED,
	/** A colleague would have another version of a process of one's side in use. */
	PROCESS_PROPOSED,
	/** Clauses of the bank wait for the legal opinion of the person's side. */
	CLAUSE_TO_REVIEW,
	/** Clauses of the bank wait for the approval of the person's side. */
	CLAUSE_TO_APPROVE,
	/** The legal adviser objects to a clause that the person has proposed. */
	CLAUSE_OBJECTED,
	/** A side takes a clause that the person has proposed into use, or does not. */
	CLAUSE_APPROVED, CLAUSE_REFUSED,
	/** A change of the ladder waits for the word of the person's side. */
	LADDER_TO_AGREE,
	/** A change of the ladder that the person has proposed is in use, or is not to be. */
	LADDER_AGREED, LADDER_RETURNED,
	/** Somebody stands in for the person for a time. */
	SUBSTITUTE_APPOINTED,
	/** The person stands in for a colleague for a time. */
	STANDING_IN,
	/** Of the person for a colleague, or of a colleague for the person. */
	SUBSTITUTION_ENDED

}
