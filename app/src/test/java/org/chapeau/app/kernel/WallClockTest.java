package org.chapeau.app.kernel;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WallClockTest {

	private final WallClock brussels = new WallClock(ZoneId.of("Europe/Brussels"));

	@Test
	void aTimeIsReadOnTheClockOfBrussels() {
		assertThat(read("2024-11-01T10:00")).isEqualTo(done("2024-11-01T09:00:00Z"));
		assertThat(read("2024-07-01T10:00")).isEqualTo(done("2024-07-01T08:00:00Z"));
	}

	@Test
	void aTimeThatTheClocksSkipInMarchIsRefusedWithTheNextThereIs() {
		assertThat(read("2026-03-29T02:30").refusal())
			.contains(Refusal.of("time-skipped", "2026-03-29 02:30", "2026-03-29 03:00"));
	}

	@Test
	void theMomentsAroundTheSkippedHourAreRead() {
		assertThat(read("2026-03-29T01:59")).isEqualTo(done("2026-03-29T00:59:00Z"));
		assertThat(read("2026-03-29T03:00")).isEqualTo(done("2026-03-29T01:00:00Z"));
	}

	@Test
	void ofATimeThatComesTwiceInOctoberTheEarlierIsMeant() {
		assertThat(read("2026-10-25T02:30")).isEqualTo(done("2026-10-25T00:30:00Z"));
	}

	@Test
	void ofATimeThatComesTwiceTheLaterIsMeantWhereTheEarlierIsNotAllowed() {
		Instant inBetween = Instant.parse("2026-10-25T00:45:00Z");
		assertThat(this.brussels.read("2026-10-25T02:30", inBetween)).isEqualTo(done("2026-10-25T01:30:00Z"));
		assertThat(this.brussels.read("2026-10-25T02:50", inBetween)).isEqualTo(done("2026-10-25T00:50:00Z"));
		assertThat(this.brussels.read("2026-10-25T01:30", inBetween)).isEqualTo(done("2026-10-24T23:30:00Z"));
	}

	@Test
	void whatIsNoTimeIsRefusedAsItWasTyped() {
		assertThat(read("tomorrow at ten").refusal()).contains(Refusal.of("time-unreadable", "tomorrow at ten"));
	}

	@Test
	void theEarliestDeadlineIsAFullMinute() {
		assertThat(WallClock.fullMinute(Instant.parse("2024-11-01T09:00:00.001Z"))).isEqualTo("2024-11-01T09:01:00Z");
		assertThat(WallClock.fullMinute(Instant.parse("2024-11-01T09:00:00Z"))).isEqualTo("2024-11-01T09:00:00Z");
	}

	private Outcome<Instant> read(String typed) {
		return this.brussels.read(typed, Instant.EPOCH);
	}

	private static Outcome<Instant> done(String instant) {
		return Outcome.done(Instant.parse(instant));
	}

}
