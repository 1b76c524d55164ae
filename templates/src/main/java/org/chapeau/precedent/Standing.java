package org.chapeau.precedent;

/**
 * How strongly a wording speaks beside an earlier one.
 */
public enum Standing {

	/** It says less. */
	WEAKER,

	/** Both say as much. */
	LEVEL,

	/** It says more. */
	STRONGER,

	/**
	 * The verbs are not on one scale, or only one of the two has a verb of the ladder.
	 */
	OTHER,

	/** The ladder measures the verb of neither. */
	UNMEASURED,

	/** It has no words: the clause would be gone. */
	SILENT

}
