package org.chapeau.app.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.core.io.ClassPathResource;

/**
 * How long work may take, by the form it is done on and the time limit that its side goes
 * by: the file {@code time-limits.txt}.
 */
final class TimeTable {

	private final Map<String, Map<TimeLimit, Span>> spans = new HashMap<>();

	private TimeTable() {
	}

	/**
	 * The table that comes with the program.
	 * @throws UncheckedIOException if it cannot be read
	 */
	static TimeTable ofProgram() {
		try {
			return of(new ClassPathResource("time-limits.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a table: on each line a form and the spans under each {@link TimeLimit}, in
	 * its order, such as {@code sign 2d 4h 15m}. What follows a {@code #} is a remark.
	 * @throws IllegalArgumentException if a line says something else
	 */
	static TimeTable of(Collection<String> lines) {
		TimeTable table = new TimeTable();
		for (String line : lines) {
			String row = line.replaceAll("#.*", "").strip();
			if (!row.isEmpty()) {
				table.add(row);
			}
		}
		return table;
	}

	private void add(String row) {
		String[] cells = row.split("\\s+");
		TimeLimit[] limits = TimeLimit.values();
		if (cells.length != limits.length + 1) {
			throw new IllegalArgumentException("Not a line of time limits: " + row);
		}
		Map<TimeLimit, Span> line = new EnumMap<>(TimeLimit.class);
		for (TimeLimit limit : limits) {
			line.put(limit, Span.of(cells[limit.ordinal() + 1]));
		}
		this.spans.put(cells[0], line);
	}

	/**
	 * The forms that work has a time limit on.
	 */
	Set<String> forms() {
		return this.spans.keySet();
	}

	/**
	 * How long work may take.
	 * @throws IllegalArgumentException if the form is not in the table
	 */
	Span span(String form, TimeLimit limit) {
		Map<TimeLimit, Span> line = this.spans.get(form);
		if (line == null) {
			throw new IllegalArgumentException("There is no time limit for work on the form " + form);
		}
		return line.get(limit);
	}

	/**
	 * A length of time.
	 *
	 * @param workingDays by a side's own calendar; 0 if it goes by the clock
	 * @param time by the clock; nothing if it goes by working days
	 */
	record Span(int workingDays, Duration time) {

		/**
		 * Reads one, such as {@code 10d} (working days), {@code 48h} or {@code 20m}.
		 * @throws IllegalArgumentException if it is none
		 */
		static Span of(String text) {
			if (!text.matches("[1-9]\\d{0,3}[dhm]")) {
				throw new IllegalArgumentException("Not a length of time: " + text);
			}
			int number = Integer.parseInt(text.substring(0, text.length() - 1));
			return switch (text.charAt(text.length() - 1)) {
				case 'd' -> new Span(number, Duration.ZERO);
				case 'h' -> new Span(0, Duration.ofHours(number));
				default -> new Span(0, Duration.ofMinutes(number));
			};
		}

	}

}
