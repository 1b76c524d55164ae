package org.chapeau.app.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysPropertyTests {

	private static final long FIRST_DAY = LocalDate.of(2022, 1, 1).toEpochDay();

	private static final long LAST_DAY = LocalDate.of(2060, 12, 31).toEpochDay();

	@Property
	void theLastDayIsNeverAHoliday(@ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate from,
			@ForAll @IntRange(min = 1, max = 60) int days) {
		assertThat(calendar.isWorkingDay(calendar.after(from, days))).isTrue();
	}

	@Property
	void exactlySoManyWorkingDaysLieBehind(@ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate from,
			@ForAll @IntRange(min = 1, max = 60) int days) {
		LocalDate last = calendar.after(from, days);
		assertThat(from.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay)).hasSize(days);
	}

	@Property
	void whoIsAskedLaterHasNoEarlierDeadline(@ForAll("calendars") WorkingDays calendar,
			@ForAll("instants") Instant from, @ForAll @LongRange(min = 0, max = 1_000_000) long later,
			@ForAll @IntRange(min = 1, max = 30) int days) {
		assertThat(calendar.closeAfter(from.plusSeconds(later), days))
			.isAfterOrEqualTo(calendar.closeAfter(from, days));
	}

	@Property
	void moreDaysAreMoreTime(@ForAll("calendars") WorkingDays calendar, @ForAll("instants") Instant from,
			@ForAll @IntRange(min = 1, max = 30) int days) {
		assertThat(calendar.openingAfter(from, days + 1)).isAfter(calendar.closeAfter(from, days));
		assertThat(calendar.openingAfter(from, days)).isAfter(from)
			.isEqualTo(calendar.closeAfter(from, days).minus(Duration.ofHours(9)));
	}

	@Provide
	Arbitrary<WorkingDays> calendars() {
		return Arbitraries.of(
				new WorkingDays(ZoneId.of("Europe/Brussels"), Calendars.holidays(Calendars.ofProgram("EU"))),
				new WorkingDays(ZoneId.of("Asia/Tokyo"), Calendars.holidays(Calendars.ofProgram("JP"))),
				new WorkingDays(ZoneId.of("UTC"), Calendars.holidays(Calendars.ofProgram("none of ours"))));
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Arbitraries.longs().between(FIRST_DAY, LAST_DAY).map(LocalDate::ofEpochDay);
	}

	@Provide
	Arbitrary<Instant> instants() {
		return Arbitraries.longs().between(FIRST_DAY * 86_400, LAST_DAY * 86_400).map(Instant::ofEpochSecond);
	}

}
