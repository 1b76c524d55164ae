package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Finds and replaces the brackets of a text by their paths.
 */
final class Brackets {

	private Brackets() {
	}

	static List<OpenBracket> all(RollingText text) {
		List<OpenBracket> found = new ArrayList<>();
		int number = 0;
		for (Segment segment : text.segments()) {
			if (segment instanceof Bracket bracket) {
				collect(BracketPath.of(number++), bracket, found);
			}
		}
		return List.copyOf(found);
	}

	private static void collect(BracketPath path, Bracket bracket, List<OpenBracket> found) {
		found.add(new OpenBracket(path, bracket));
		for (int reading = 0; reading < bracket.readings().size(); reading++) {
			int number = 0;
			for (Segment segment : bracket.readings().get(reading).content().segments()) {
				if (segment instanceof Bracket nested) {
					collect(path.into(reading, number++), nested, found);
				}
			}
		}
	}

	static Bracket at(RollingText text, BracketPath path) {
		List<Integer> steps = path.steps();
		Bracket bracket = bracketOf(text, segmentOf(text, steps.get(0), path));
		for (int i = 1; i < steps.size(); i += 2) {
			RollingText content = readingOf(bracket, steps.get(i), path).content();
			bracket = bracketOf(content, segmentOf(content, steps.get(i + 1), path));
		}
		return bracket;
	}

	static RollingText replace(RollingText text, BracketPath path, RollingText by) {
		return replace(text, path, 0, by);
	}

	private static RollingText replace(RollingText text, BracketPath path, int step, RollingText by) {
		int index = segmentOf(text, path.steps().get(step), path);
		RollingText instead = by;
		if (step < path.steps().size() - 1) {
			Bracket bracket = bracketOf(text, index);
			int reading = path.steps().get(step + 1);
			RollingText content = readingOf(bracket, reading, path).content();
			instead = bracket.withContent(reading, replace(content, path, step + 2, by));
		}
		List<Segment> segments = new ArrayList<>(text.segments().subList(0, index));
		segments.addAll(instead.segments());
		segments.addAll(text.segments().subList(index + 1, text.segments().size()));
		return new RollingText(segments);
	}

	/**
	 * The text with something else in the place of every bracket, the innermost first.
	 */
	static RollingText map(RollingText text, Function<Bracket, RollingText> change) {
		List<Segment> segments = new ArrayList<>(text.segments().size());
		for (Segment segment : text.segments()) {
			if (segment instanceof Bracket bracket) {
				List<Reading> readings = bracket.readings()
					.stream()
					.map((reading) -> reading.withContent(map(reading.content(), change)))
					.toList();
				Bracket.over(readings).map(change).ifPresent((instead) -> segments.addAll(instead.segments()));
			}
			else {
				segments.add(segment);
			}
		}
		return new RollingText(segments);
	}

	/**
	 * The text with one bracket settled, and every bracket around it by the reading that
	 * the path goes through.
	 * @param settled settles the bracket at the path it is given
	 */
	static RollingText settleThrough(RollingText text, BracketPath path,
			BiFunction<RollingText, BracketPath, RollingText> settled) {
		List<Integer> steps = path.steps();
		if (steps.size() == 1) {
			return settled.apply(text, path);
		}
		at(text, path);
		List<Integer> inside = new ArrayList<>(steps.subList(2, steps.size()));
		inside.set(0, steps.get(0) + steps.get(2));
		RollingText opened = text.take(BracketPath.of(steps.get(0)), steps.get(1));
		return settleThrough(opened, new BracketPath(inside), settled);
	}

	private static Bracket bracketOf(RollingText text, int index) {
		return (Bracket) text.segments().get(index);
	}

	private static int segmentOf(RollingText text, int number, BracketPath path) {
		int seen = 0;
		for (int i = 0; i < text.segments().size(); i++) {
			if (text.segments().get(i) instanceof Bracket && seen++ == number) {
				return i;
			}
		}
		throw new IllegalArgumentException("The text has no bracket " + path);
	}

	private static Reading readingOf(Bracket bracket, int reading, BracketPath path) {
		if (reading >= bracket.readings().size()) {
			throw new IllegalArgumentException("The text has no bracket " + path);
		}
		return bracket.readings().get(reading);
	}

}
