package org.chapeau.app.release;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.chapeau.app.kernel.StandingClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time by which packages are released: the database's, of which there is one. The
 * clocks of the nodes may differ, and would open a package on one node while it is closed
 * on another. Within a transaction it is the moment the transaction began, which is never
 * later than now.
 */
@Component
class ReleaseClock {

	private final JdbcClient jdbc;

	private final Clock clock;

	ReleaseClock(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Instant now() {
		Optional<Instant> set = (this.clock instanceof StandingClock standing) ? standing.standsAt() : Optional.empty();
		return set.orElseGet(() -> this.jdbc.sql("select current_timestamp")
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single());
	}

	/**
	 * Whether an instant has come.
	 */
	boolean hasReached(Instant instant) {
		return !now().isBefore(instant);
	}

}
