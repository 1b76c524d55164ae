package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What can be said of a row of segments without regard to what it is for.
 */
final class Segments {

	private Segments() {
	}

	/**
	 * The segments without empty runs, and with one run where two meet.
	 */
	static List<Segment> joined(List<Segment> segments) {
		List<Segment> joined = new ArrayList<>(segments.size());
		StringBuilder run = new StringBuilder();
		for (Segment segment : segments) {
			if (segment instanceof Agreed agreed) {
				run.append(agreed.text());
			}
			else {
				flush(run, joined);
				joined.add(segment);
			}
		}
		flush(run, joined);
		return List.copyOf(joined);
	}

	private static void flush(StringBuilder run, List<Segment> joined) {
		if (!run.isEmpty()) {
			joined.add(new Agreed(run.toString()));
			run.setLength(0);
		}
	}

	/**
	 * How many brackets stand within one another at the deepest place.
	 */
	static int depth(List<Segment> segments) {
		int depth = 0;
		for (Segment segment : segments) {
			if (segment instanceof Bracket bracket) {
				for (Reading reading : bracket.readings()) {
					depth = Math.max(depth, 1 + depth(reading.content().segments()));
				}
			}
		}
		return depth;
	}

	/**
	 * The words that are left when one reading of each bracket, or none, is chosen.
	 */
	static String words(List<Segment> segments, Function<Bracket, Optional<Reading>> choice) {
		StringBuilder words = new StringBuilder();
		append(segments, choice, words);
		return words.toString();
	}

	private static void append(List<Segment> segments, Function<Bracket, Optional<Reading>> choice,
			StringBuilder words) {
		for (Segment segment : segments) {
			if (segment instanceof Agreed agreed) {
				words.append(agreed.text());
			}
			else if (segment instanceof Bracket bracket) {
				choice.apply(bracket).ifPresent((reading) -> append(reading.content().segments(), choice, words));
			}
		}
	}

}
