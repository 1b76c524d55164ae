package org.chapeau.workflows.change;

/**
 * What of an element of a model makes a difference, apart from where it is drawn.
 */
public enum Aspect {

	/** What kind of element it is, such as {@code userTask}. */
	KIND,
	/** Its name. */
	NAME,
	/** The form of a user task. */
	FORM,
	/** The groups that may do a user task. */
	GROUPS,
	/** By when a user task is wanted. */
	DUE,
	/** The bean that does the work. */
	BEAN,
	/** The message it waits for. */
	MESSAGE,
	/** The time it waits for, or until. */
	TIMER,
	/** Whether it ends what it interrupts. */
	INTERRUPTS,
	/** Whether it ends everything beside it. */
	TERMINATES,
	/** The activity at whose edge it stands. */
	ATTACHED,
	/** What holds it: the process or a sub-process. */
	SCOPE,
	/** For each of which it is done. */
	COLLECTION,
	/** The variable that names one of them. */
	MEMBER,
	/** Whether they follow one another. */
	SEQUENTIAL,
	/** When enough of them are done. */
	ENOUGH,
	/** The variables it begins with. */
	INPUTS,
	/** Whether it begins, or goes on, in a transaction of its own. */
	TRANSACTION,
	/** Where a flow comes from. */
	FROM,
	/** Where a flow leads to. */
	TO,
	/** When a flow is taken. */
	CONDITION,
	/** The flow that is taken if no condition holds. */
	DEFAULT,
	/** How long its history is kept. */
	HISTORY,
	/** What it is for. */
	DOCUMENTATION

}
