package org.chapeau.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days beside Saturday and Sunday on which the offices of a side are closed.
 */
public final class Holidays {

	/**
	 * The Japanese law's rule for the holidays named before it: one that falls on a
	 * Sunday is made up for on the next day that is none, and a day between two is one
	 * too.
	 */
	private static final String SUBSTITUTE = "substitute";

	private final List<HolidayRule> national = new ArrayList<>();

	private final List<HolidayRule> closures = new ArrayList<>();

	private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

	private boolean substitutes;

	private Holidays() {
	}

	/**
	 * Reads a calendar, one rule a line; what follows a {@code #} is a remark.
	 * @throws IllegalArgumentException if a line is no rule
	 */
	public static Holidays of(Collection<String> lines) {
		Holidays holidays = new Holidays();
		for (String line : lines) {
			String rule = line.replaceAll("#.*", "").strip();
			if (rule.equals(SUBSTITUTE)) {
				holidays.substitutes = true;
				holidays.national.addAll(holidays.closures);
				holidays.closures.clear();
			}
			else if (!rule.isEmpty()) {
				holidays.closures.add(HolidayRule.of(rule));
			}
		}
		return holidays;
	}

	public boolean contains(LocalDate day) {
		return in(day.getYear()).contains(day);
	}

	/**
	 * The holidays of a year, weekends among them where a holiday falls on one.
	 */
	public Set<LocalDate> in(int year) {
		return this.years.computeIfAbsent(year, this::compute);
	}

	private Set<LocalDate> compute(int year) {
		Set<LocalDate> days = days(this.national, year);
		if (this.substitutes) {
			days.addAll(substitutes(days));
		}
		days.addAll(days(this.closures, year));
		return Set.copyOf(days);
	}

	private static Set<LocalDate> substitutes(Set<LocalDate> named) {
		Set<LocalDate> added = new HashSet<>();
		for (LocalDate day : named) {
			if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
				LocalDate next = day;
				while (named.contains(next)) {
					next = next.plusDays(1);
				}
				added.add(next);
			}
			if (!named.contains(day.plusDays(1)) && named.contains(day.plusDays(2))) {
				added.add(day.plusDays(1));
			}
		}
		return added;
	}

	private static Set<LocalDate> days(List<HolidayRule> rules, int year) {
		Set<LocalDate> days = new TreeSet<>();
		rules.forEach((rule) -> days.addAll(rule.in(year)));
		return days;
	}

}
