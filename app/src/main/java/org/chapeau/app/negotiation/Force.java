package org.chapeau.app.negotiation;

import java.util.Locale;
import java.util.stream.Stream;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How strongly a clause speaks on one scale of the ladder.
 *
 * @param kind what the clause does with such a verb, if it does anything
 * @param scale the scale, if the clause is measured on one
 * @param level the level on that scale; 0 without a scale
 */
public record Force(@Nullable Kind kind, @Nullable Scale scale, int level) {

	/**
	 * What the template of a clause has said of it; nothing at all for a free clause.
	 */
	static Force stored(ClauseText clause) {
		Scale scale = (clause.scale() != null) ? Scale.valueOf(clause.scale().toUpperCase(Locale.ROOT)) : null;
		return new Force(clause.kind(), scale, (clause.level() != null) ? clause.level() : 0);
	}

	/**
	 * What a verb makes of a clause: of its own kind, if such a verb can still be of it.
	 */
	static Force of(LadderLevel verb, @Nullable Kind own) {
		Kind kind = (own != null && own.mayHave(verb)) ? own
				: Stream.of(Kind.values()).filter((one) -> one.admits(verb)).findFirst().orElse(null);
		return new Force(kind, verb.scale(), verb.level());
	}

	/**
	 * Whether it says nothing.
	 */
	boolean isBlank() {
		return this.kind == null && this.scale == null;
	}

	/**
	 * Whether it is on a scale, at a level or above it.
	 */
	public boolean reaches(Scale wanted, int lowest) {
		return wanted.equals(this.scale) && this.level >= lowest;
	}

}
