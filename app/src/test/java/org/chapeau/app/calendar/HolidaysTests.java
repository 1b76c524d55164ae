package org.chapeau.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The calendars against days known from almanacs.
 */
class HolidaysTests {

	private static final Holidays EU = Calendars.holidays(Calendars.ofProgram("EU"));

	private static final Holidays JP = Calendars.holidays(Calendars.ofProgram("JP"));

	@ParameterizedTest
	@ValueSource(strings = { "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25" })
	void theFeastsMoveWithEaster(LocalDate easter) {
		assertThat(EU.in(easter.getYear())).contains(easter.minusDays(3), easter.minusDays(2), easter.plusDays(1),
				easter.plusDays(39), easter.plusDays(40), easter.plusDays(50));
	}

	@Test
	void theYearOfTheInstitutionsIsTheOneTheCommissionDecidedOn() {
		assertThat(EU.in(2023).stream().filter(HolidaysTests::isWeekday).map((day) -> day.toString().substring(5)))
			.as("2021/C 201 I/02, Brussels")
			.containsExactlyInAnyOrder("01-02", "04-06", "04-07", "04-10", "05-01", "05-09", "05-18", "05-19", "05-29",
					"07-21", "08-15", "11-01", "11-02", "12-25", "12-26", "12-27", "12-28", "12-29");
	}

	private static boolean isWeekday(LocalDate day) {
		return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
	}

	@Test
	void theJapaneseYearIsTheOneTheCabinetOfficePublishes() {
		assertThat(national(2024)).containsExactly("01-01", "01-08", "02-11", "02-12", "02-23", "03-20", "04-29",
				"05-03", "05-04", "05-05", "05-06", "07-15", "08-11", "08-12", "09-16", "09-22", "09-23", "10-14",
				"11-03", "11-04", "11-23");
		assertThat(national(2025)).containsExactly("01-01", "01-13", "02-11", "02-23", "02-24", "03-20", "04-29",
				"05-03", "05-04", "05-05", "05-06", "07-21", "08-11", "09-15", "09-23", "10-13", "11-03", "11-23",
				"11-24");
	}

	@Test
	void aDayBetweenTwoJapaneseHolidaysIsOneToo() {
		assertThat(JP.in(2026)).contains(LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 22),
				LocalDate.of(2026, 9, 23));
	}

	@Test
	void aSundaysHolidayMovesBehindTheHolidaysThatFollowIt() {
		assertThat(JP.contains(LocalDate.of(2026, 5, 6))).isTrue();
		assertThat(LocalDate.of(2026, 5, 3).getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
	}

	@Test
	void theTurnOfTheYearIsClosedButNotMadeUpFor() {
		assertThat(JP.contains(LocalDate.of(2027, 1, 3))).isTrue();
		assertThat(JP.contains(LocalDate.of(2027, 1, 4))).isFalse();
	}

	@Test
	void aDayOfOneYearIsOfThatYearOnly() {
		Holidays holidays = Holidays.of(List.of("date 2025-05-02 # a bridge"));
		assertThat(holidays.contains(LocalDate.of(2025, 5, 2))).isTrue();
		assertThat(holidays.contains(LocalDate.of(2026, 5, 2))).isFalse();
	}

	@Test
	void aLineThatIsNoRuleIsNotPassedOver() {
		assertThatIllegalArgumentException().isThrownBy(() -> Holidays.of(List.of("full moon")));
	}

	private static Stream<String> national(int year) {
		return JP.in(year)
			.stream()
			.filter((day) -> day.isAfter(LocalDate.of(year, 1, 3)) && day.isBefore(LocalDate.of(year, 12, 29))
					|| day.getDayOfYear() == 1)
			.sorted()
			.map((day) -> day.toString().substring(5));
	}

}
