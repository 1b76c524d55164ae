package org.chapeau.catalogue;

import java.util.function.Predicate;

/**
 * What a clause does. Each kind admits the verbs of certain places on the ladder only, so
 * that a clause filed as a concern cannot in fact condemn.
 */
public enum Kind {

	/** Something done: announced, launched, signed. Its verb is not on the ladder. */
	OUTCOME((level) -> false),

	COMMITMENT((level) -> level.isOn(Scale.COMMITMENT)),

	REAFFIRMATION((level) -> level.isOn(Scale.REAFFIRMATION)),

	WELCOME((level) -> level.isOn(Scale.WELCOME, 3, 4)),

	SUPPORT((level) -> level.isOn(Scale.WELCOME, 4, 4)),

	CONCERN((level) -> level.isOn(Scale.CONCERN, 1, 6)),

	OPPOSITION((level) -> level.isOn(Scale.OPPOSITION)),

	CONDEMNATION((level) -> level.isOn(Scale.CONCERN, 7, 9)),

	CALL((level) -> level.isOn(Scale.CALL)),

	/** Something taken cognisance of, or talked about, without a judgement. */
	NOTE((level) -> level.isOn(Scale.CONCERN, 0, 0) || level.isOn(Scale.WELCOME, 1, 2)
			|| level.isOn(Scale.COMMITMENT, 0, 0));

	private final Predicate<LadderLevel> admitted;

	Kind(Predicate<LadderLevel> admitted) {
		this.admitted = admitted;
	}

	/**
	 * Whether a verb of this level can make a clause of this kind.
	 */
	public boolean admits(LadderLevel level) {
		return this.admitted.test(level);
	}

	/**
	 * Whether a clause of this kind may have a verb of this level: one that is of this
	 * kind, or one of a scale that officers have added, which is of no kind by itself.
	 */
	public boolean mayHave(LadderLevel level) {
		return admits(level) || (isMeasured() && !level.scale().isOfTheProgram());
	}

	/**
	 * Whether the verb of such a clause has a place on the ladder.
	 */
	public boolean isMeasured() {
		return this != OUTCOME;
	}

}
