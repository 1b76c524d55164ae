package org.chapeau.realm;

/**
 * What a group of the realm stands for.
 */
public enum GroupKind {

	/**
	 * An office with a part of its own in the process, such as the coordinator.
	 */
	ROLE,

	/**
	 * A division, ministry or liaison that is asked for its opinion.
	 */
	UNIT,

	/**
	 * The delegation of a Member State, which answers in a silence procedure.
	 */
	DELEGATION

}
