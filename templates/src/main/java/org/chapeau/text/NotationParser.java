package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.chapeau.text.NotationException.Reason;

/**
 * Reads the notation of rolling text:
 * <ul>
 * <li><code>[EU: firmly | JP: strongly | resolutely]</code> is a bracket; readings stand
 * between bars; the reading without a name is the base;</li>
 * <li><code>[EU, JP: firmly | ]</code>: several parties propose one reading, and the base
 * has no words here;</li>
 * <li><code>[EU (+JP, UK): firmly | (+US): ]</code>: JP and UK support what EU proposes,
 * US supports the base;</li>
 * <li><code>[EU: [JP: firmly | strongly] and jointly | ]</code>: brackets nest;</li>
 * <li>a backslash makes the next character an ordinary one. It is needed before
 * <code>[</code>, <code>]</code>, <code>\</code>, before <code>|</code> in a bracket, and
 * before a base that begins like a label (<code>[EU: none | \NATO: all]</code>);</li>
 * <li>blanks, tabs and line ends around a reading only set it apart; one that belongs to
 * the reading is written with a backslash before it.</li>
 * </ul>
 * Full-width brackets, bars and colons are ordinary characters.
 */
final class NotationParser {

	private final String notation;

	private final Predicate<Party> known;

	private int position;

	NotationParser(String notation, Predicate<Party> known) {
		this.notation = notation;
		this.known = known;
	}

	RollingText parse() {
		RollingText text = content(0);
		if (!atEnd()) {
			throw new NotationException(Reason.UNBALANCED, this.position);
		}
		return text;
	}

	/**
	 * Reads up to the end of the reading, or of the text at depth 0.
	 */
	private RollingText content(int depth) {
		List<Segment> segments = new ArrayList<>();
		StringBuilder run = new StringBuilder();
		int kept = 0;
		while (!atEnd() && current() != ']' && (depth == 0 || current() != '|')) {
			if (current() == '[') {
				segments.add(new Agreed(run.toString()));
				run.setLength(0);
				kept = 0;
				segments.add(bracket(depth + 1));
			}
			else if (current() == '\\') {
				run.append(escaped());
				kept = run.length();
			}
			else {
				run.append(current());
				this.position++;
			}
		}
		if (depth > 0) {
			trim(run, kept);
		}
		segments.add(new Agreed(run.toString()));
		return new RollingText(segments);
	}

	private Bracket bracket(int depth) {
		int start = this.position;
		if (depth > RollingText.MAX_DEPTH) {
			throw new NotationException(Reason.TOO_DEEP, start);
		}
		List<Reading> readings = readings(depth, start);
		this.position++;
		if (readings.stream().allMatch((reading) -> reading.content().isEmpty())) {
			throw new NotationException(Reason.EMPTY_BRACKET, start);
		}
		return new Bracket(readings);
	}

	private List<Reading> readings(int depth, int start) {
		List<Reading> readings = new ArrayList<>();
		Set<Party> named = new TreeSet<>();
		boolean hasBase = false;
		do {
			this.position++;
			skipPadding();
			int readingStart = this.position;
			Reading reading = reading(depth, named);
			if (atEnd()) {
				throw new NotationException(Reason.UNBALANCED, start);
			}
			if (reading.isBase() && hasBase) {
				throw new NotationException(Reason.BASE_TWICE, readingStart);
			}
			hasBase |= reading.isBase();
			readings.add(reading);
		}
		while (current() == '|');
		return readings;
	}

	private Reading reading(int depth, Set<Party> named) {
		Optional<Label> label = Label.at(this.notation, this.position);
		if (label.isEmpty()) {
			return new Reading(content(depth), Set.of(), Set.of());
		}
		enter(label.get().proposers(), named);
		enter(label.get().supporters(), named);
		this.position = label.get().end();
		skipPadding();
		return new Reading(content(depth), Set.copyOf(label.get().proposers()), Set.copyOf(label.get().supporters()));
	}

	private void enter(List<Party> parties, Set<Party> named) {
		for (Party party : parties) {
			if (!this.known.test(party)) {
				throw new NotationException(Reason.UNKNOWN_PARTY, this.position);
			}
			if (!named.add(party)) {
				throw new NotationException(Reason.PARTY_TWICE, this.position);
			}
		}
	}

	private char escaped() {
		if (this.position + 1 == this.notation.length()) {
			throw new NotationException(Reason.DANGLING_ESCAPE, this.position);
		}
		this.position += 2;
		return this.notation.charAt(this.position - 1);
	}

	private void skipPadding() {
		while (!atEnd() && Label.isPadding(current())) {
			this.position++;
		}
	}

	private static void trim(StringBuilder run, int kept) {
		int end = run.length();
		while (end > kept && Label.isPadding(run.charAt(end - 1))) {
			end--;
		}
		run.setLength(end);
	}

	private boolean atEnd() {
		return this.position >= this.notation.length();
	}

	private char current() {
		return this.notation.charAt(this.position);
	}

}
