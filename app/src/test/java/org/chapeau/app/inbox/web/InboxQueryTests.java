package org.chapeau.app.inbox.web;

import java.time.Instant;
import java.util.Map;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.identity.Clocks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which days the list of tasks calls the coming ones.
 */
@ChapeauTest
class InboxQueryTests {

	@Autowired
	Clocks clocks;

	@Test
	void theComingDaysEndAtMidnightOfTheSeventh() {
		assertThat(endOfComingDays("2026-10-14T08:00:00Z")).isEqualTo("2026-10-20T22:00:00Z");
	}

	@Test
	void theyAreAsManyInTheWeekInWhichTheClocksGoBack() {
		assertThat(endOfComingDays("2026-10-21T08:00:00Z")).isEqualTo("2026-10-27T23:00:00Z");
	}

	private Instant endOfComingDays(String now) {
		return new InboxQuery(Map.of())
			.filter(Officer.EU_COORDINATOR.user(), Instant.parse(now), this.clocks, (words) -> null)
			.today()
			.week();
	}

}
