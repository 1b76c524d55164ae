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
		return over(changed).<RollingText>map(RollingText::of).orElse(RollingText.EMPTY);
	}

	/**
	 * The bracket over the readings; none when no reading has words, because then there
	 * is nothing to settle.
	 */
	static Optional<Bracket> over(List<Reading> readings) {
		boolean words = readings.stream().anyMatch((reading) -> !reading.content().isEmpty());
		return words ? Optional.of(new Bracket(readings)) : Optional.empty();
	}

	/**
	 * This bracket with the supporter beside the proposer; unchanged where the supporter
	 * is named already or the proposer proposes nothing.
	 */
	Bracket supportedBy(Party supporter, Party proposer) {
		if (this.readings.stream().anyMatch((reading) -> reading.isWantedBy(supporter))) {
			return this;
		}
		return new Bracket(this.readings.stream()
			.map((reading) -> reading.proposers().contains(proposer) ? reading.supportedBy(supporter) : reading)
			.toList());
	}

	/**
	 * The bracket as people print it: a blank that every reading with words ends in
	 * stands behind the bracket instead, as in
	 * {@code [EU: firmly | JP: strongly] condemn}. Only for showing; the text of record
	 * keeps its blanks.
	 */
	public RollingText typeset() {
		boolean blankBehind = this.readings.stream()
			.map(Reading::content)
			.filter((content) -> !content.isEmpty())
			.allMatch(Bracket::endsInBlank);
		if (!blankBehind) {
			return RollingText.of(this);
		}
		List<Reading> trimmed = this.readings.stream()
			.map((reading) -> reading.withContent(withoutLastBlank(reading.content())))
			.toList();
		boolean wordsLeft = trimmed.stream().anyMatch((reading) -> !reading.content().isEmpty());
		return wordsLeft ? RollingText.of(new Bracket(trimmed), new Agreed(" ")) : RollingText.of(this);
	}

	private static boolean endsInBlank(RollingText content) {
		Segment last = content.segments().get(content.segments().size() - 1);
		return last instanceof Agreed agreed && agreed.text().endsWith(" ");
	}

	private static RollingText withoutLastBlank(RollingText content) {
		if (content.isEmpty()) {
			return content;
		}
		List<Segment> segments = new ArrayList<>(content.segments());
		Agreed last = (Agreed) segments.remove(segments.size() - 1);
		String words = last.text().substring(0, last.text().length() - 1);
		if (!words.isEmpty()) {
			segments.add(new Agreed(words));
		}
		return new RollingText(segments);
	}

}
