package org.chapeau.app.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Counts the working days of one side, on its own clock. As usual with time limits in
 * days, the day from which they run is not counted.
 */
public final class WorkingDays {

	private static final LocalTime OPENING = LocalTime.of(9, 0);

	private static final LocalTime CLOSE = LocalTime.of(18, 0);

	private final ZoneId zone;

	private final Holidays holidays;

	public WorkingDays(ZoneId zone, Holidays holidays) {
		this.zone = zone;
		this.holidays = holidays;
	}

	public boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.contains(day);
	}

	/**
	 * The last of so many working days after a day.
	 * @param days from 1
	 * @throws IllegalArgumentException if there are none to count
	 */
	public LocalDate after(LocalDate from, int days) {
		if (days < 1) {
			throw new IllegalArgumentException("Not a number of working days: " + days);
		}
		LocalDate day = from;
		for (int counted = 0; counted < days;) {
			day = day.plusDays(1);
			counted += isWorkingDay(day) ? 1 : 0;
		}
		return day;
	}

	/**
	 * The close of business, six in the evening, of the last of so many working days
	 * after an instant.
	 */
	public Instant closeAfter(Instant from, int days) {
		return after(from, days, CLOSE);
	}

	/**
	 * Nine in the morning of that day.
	 */
	public Instant openingAfter(Instant from, int days) {
		return after(from, days, OPENING);
	}

	private Instant after(Instant from, int days, LocalTime time) {
		return after(from.atZone(this.zone).toLocalDate(), days).atTime(time).atZone(this.zone).toInstant();
	}

}
