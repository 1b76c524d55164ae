package org.chapeau.catalogue;

/**
 * A place on the ladder.
 *
 * @param scale the scale
 * @param level the force on that scale, from 0; comparable within one scale only
 */
public record LadderLevel(Scale scale, int level) {

	public LadderLevel {
		if (level < 0) {
			throw new IllegalArgumentException("A level of the ladder is not negative: " + level);
		}
	}

	boolean isOn(Scale wanted) {
		return this.scale.equals(wanted);
	}

	boolean isOn(Scale wanted, int lowest, int highest) {
		return this.scale.equals(wanted) && this.level >= lowest && this.level <= highest;
	}

}
