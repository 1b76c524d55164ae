package org.chapeau.app.clausebank;

/**
 * How far one side has come with a version of a clause.
 */
public enum BankState {

	/** Waits for the side's legal adviser. */
	PROPOSED,

	/** The legal adviser has no objection; waits to be approved. */
	REVIEWED,

	/** The legal adviser objects. */
	OBJECTED,

	/** The side may use it. */
	APPROVED,

	/** Not approved, with a reason. */
	RETURNED,

	/** Was approved, and is used no more. */
	RETIRED,

	/** Taken back by the side that proposed it, before it approved it. */
	WITHDRAWN;

	/**
	 * Whether the side has still to decide.
	 */
	public boolean isPending() {
		return this == PROPOSED || this == REVIEWED || this == OBJECTED;
	}

	/**
	 * Whether the others may know of it where the version exists for them. How a side
	 * comes to its word is its own affair.
	 */
	public boolean isWord() {
		return this == APPROVED || this == RETURNED || this == RETIRED;
	}

}
