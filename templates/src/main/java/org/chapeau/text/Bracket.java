package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A span that is not agreed, with the readings on offer in the order in which they are
 * shown. Without a {@linkplain Reading#isBase() base reading} the base has no words in
 * this place.
 *
 * @param readings at least one reading, of which at least one has words; at most one is
 * the base; no party is named twice, for what it wants must be plain
 */
public record Bracket(List<Reading> readings) implements Segment {

	/**
	 * @throws IllegalArgumentException if the readings are not as described above
	 */
	public Bracket {
		readings = List.copyOf(readings);
		if (readings.stream().allMatch((reading) -> reading.content().isEmpty())) {
			throw new IllegalArgumentException("A bracket needs a reading with words");
		}
		if (readings.stream().filter(Reading::isBase).count() > 1) {
			throw new IllegalArgumentException("A bracket has one base reading at most");
		}
		Set<Party> named = new TreeSet<>();
		for (Reading reading : readings) {
			for (Party party : reading.parties()) {
				if (!named.add(party)) {
					throw new IllegalArgumentException(party + " wants two readings of one bracket");
				}
			}
		}
	}

	/**
	 * The reading without proposers, if there is one.
	 */
	public Optional<Reading> base() {
		return this.readings.stream().filter(Reading::isBase).findFirst();
	}

	/**
	 * The reading the party proposes or supports; else the base, if there is one.
	 */
	public Optional<Reading> readingOf(Party party) {
		return this.readings.stream().filter((reading) -> reading.isWantedBy(party)).findFirst().or(this::base);
	}

	/**
	 * This bracket with other content in one reading; nothing at all when that leaves no
	 * reading with words, because then there is nothing left to settle.
	 */
	RollingText withContent(int reading, RollingText content) {
		List<Reading> changed = new ArrayList<>(this.readings);
		changed.set(reading, this.readings.get(reading).withContent(content));
		if (changed.stream().allMatch((each) -> each.content().isEmpty())) {
			return RollingText.EMPTY;
		}
		return RollingText.of(new Bracket(changed));
	}

}
