package org.chapeau.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a calendar: the days it closes in a year.
 */
@FunctionalInterface
interface HolidayRule {

	List<LocalDate> in(int year);

	/**
	 * Reads a line, such as {@code on 01-01}, {@code span 12-24 12-31},
	 * {@code easter -2}, {@code monday 2 1} (the second Monday of January),
	 * {@code equinox spring} or {@code date 2025-05-02}.
	 * @throws IllegalArgumentException if it says nothing of the kind
	 */
	static HolidayRule of(String line) {
		String[] words = line.split("\\s+");
		return switch (words[0]) {
			case "on" -> (year) -> List.of(MonthDay.parse("--" + words[1]).atYear(year));
			case "span" -> (year) -> span(MonthDay.parse("--" + words[1]).atYear(year),
					MonthDay.parse("--" + words[2]).atYear(year));
			case "easter" -> (year) -> List.of(easter(year).plusDays(Integer.parseInt(words[1])));
			case "monday" -> (year) -> List.of(monday(year, Integer.parseInt(words[2]), Integer.parseInt(words[1])));
			case "equinox" -> (year) -> List.of(equinox(year, words[1].equals("spring")));
			case "date" ->
				(year) -> Stream.of(LocalDate.parse(words[1])).filter((day) -> day.getYear() == year).toList();
			default -> throw new IllegalArgumentException("Not a rule of a calendar: " + line);
		};
	}

	private static List<LocalDate> span(LocalDate first, LocalDate last) {
		return first.datesUntil(last.plus(1, ChronoUnit.DAYS)).toList();
	}

	private static LocalDate monday(int year, int month, int count) {
		return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(count, DayOfWeek.MONDAY));
	}

	/**
	 * The day of the equinox in Japan, from 1980 to 2099, as the usual approximation to
	 * the astronomers' tables has it.
	 */
	private static LocalDate equinox(int year, boolean spring) {
		int since = year - 1980;
		double day = (spring ? 20.8431 : 23.2488) + 0.242194 * since - Math.floorDiv(since, 4);
		return LocalDate.of(year, spring ? 3 : 9, (int) day);
	}

	/**
	 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus
	 * gives.
	 */
	private static LocalDate easter(int year) {
		int century = year / 100;
		int golden = year % 19;
		int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
		int week = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
		int shift = (golden + 11 * epact + 22 * week) / 451;
		int day = epact + week - 7 * shift + 114;
		return LocalDate.of(year, day / 31, day % 31 + 1);
	}

}
