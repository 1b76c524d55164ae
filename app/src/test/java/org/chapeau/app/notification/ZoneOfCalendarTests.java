package org.chapeau.app.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A calendar program that goes by the file alone shows what the program shows.
 */
class ZoneOfCalendarTests {

	private static final Instant FROM = Instant.parse("2025-11-02T07:00:00Z");

	private static final Instant UNTIL = Instant.parse("2028-11-02T07:00:00Z");

	@ParameterizedTest
	@ValueSource(strings = { "Europe/Brussels", "Asia/Tokyo", "Australia/Sydney", "Etc/UTC" })
	void everyHourOfTheFileHasTheOffsetOfTheZone(String id) {
		ZoneId zone = ZoneId.of(id);
		VTimeZone written = ZoneOfCalendar.of(zone, FROM, UNTIL);
		Stream.iterate(FROM, (at) -> at.isBefore(UNTIL), (at) -> at.plus(Duration.ofMinutes(30)))
			.forEach((at) -> assertThat(offset(written, at)).as(id + " at " + at)
				.isEqualTo(zone.getRules().getOffset(at)));
	}

	@Test
	void theClocksOfBrusselsArePutForwardAndBackAndThoseOfTokyoNot() {
		assertThat(ZoneOfCalendar.of(ZoneId.of("Europe/Brussels"), FROM, UNTIL).toString())
			.contains("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n")
			.contains("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n");
		assertThat(ZoneOfCalendar.of(ZoneId.of("Asia/Tokyo"), FROM, UNTIL).toString()).contains("TZOFFSETTO:+0900")
			.doesNotContain("DAYLIGHT");
	}

	/** By RFC 5545, the latest observance that has begun, each on the clock before it. */
	private static ZoneOffset offset(VTimeZone written, Instant at) {
		return written.getObservances()
			.stream()
			.max(Comparator.comparing((one) -> beginning(one).isAfter(at) ? Instant.MIN : beginning(one)))
			.flatMap((one) -> one.<TzOffsetTo>getProperty(Property.TZOFFSETTO))
			.orElseThrow()
			.getOffset();
	}

	private static Instant beginning(Observance observance) {
		LocalDateTime local = observance.<DtStart<LocalDateTime>>getProperty(Property.DTSTART).orElseThrow().getDate();
		return local.toInstant(observance.<TzOffsetFrom>getProperty(Property.TZOFFSETFROM).orElseThrow().getOffset());
	}

}
