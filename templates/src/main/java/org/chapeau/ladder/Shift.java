package org.chapeau.ladder;

/**
 * How one wording stands to another on the ladder.
 */
public enum Shift {

	/** The second says less. */
	WEAKER,

	/** Both say as much. */
	SAME,

	/** The second says more. */
	STRONGER,

	/** They are not on one scale, or one of them is negated, or on none. */
	OTHER;

	/**
	 * How the second stands to the first.
	 */
	public static Shift between(FoundVerb first, FoundVerb second) {
		if (first.negated() != second.negated() || !first.level().scale().equals(second.level().scale())) {
			return OTHER;
		}
		int more = Integer.compare(second.level().level(), first.level().level());
		// What is denied more firmly is the more for it, but no ladder measures that.
		if (more == 0) {
			return SAME;
		}
		if (first.negated()) {
			return OTHER;
		}
		return (more < 0) ? WEAKER : STRONGER;
	}

}
