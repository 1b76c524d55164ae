package org.chapeau.ladder;

import java.util.List;

import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;

/**
 * A verb of the ladder, found in a text.
 *
 * @param levels where it may stand on the ladder, the likeliest first; more than one only
 * where the same words stand on two scales, as 留意する does
 * @param words the words as they stand in the text
 * @param start where they begin, in UTF-16 units
 * @param end where they end, exclusive
 * @param negated whether the text says that it is not so
 * @param leading whether the verb carries its sentence, rather than a part of it
 */
public record FoundVerb(List<LadderLevel> levels, String words, int start, int end, boolean negated, boolean leading) {

	public FoundVerb {
		levels = List.copyOf(levels);
		if (levels.isEmpty()) {
			throw new IllegalArgumentException("A verb of the ladder has a level");
		}
	}

	/**
	 * Where it most likely stands on the ladder.
	 */
	public LadderLevel level() {
		return this.levels.get(0);
	}

	/**
	 * Whether the two may stand at the same place of the ladder.
	 */
	public boolean isLevelWith(FoundVerb other) {
		return this.levels.stream().anyMatch(other.levels::contains);
	}

	/**
	 * Whether the two may stand on the same scale.
	 */
	public boolean sharesScaleWith(FoundVerb other) {
		return this.levels.stream().anyMatch((level) -> other.isOn(level.scale()));
	}

	boolean isOn(Scale scale) {
		return this.levels.stream().anyMatch((level) -> level.scale().equals(scale));
	}

}
