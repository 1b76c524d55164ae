package org.chapeau.app.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chapeau.app.kernel.StandingClock;

/**
 * A clock that stands still until a test moves it, and the engine's with it.
 */
class TestClock extends StandingClock {

	private Instant now = Instant.EPOCH;

	void set(Instant instant) {
		this.now = instant;
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	void elapse(Duration duration) {
		set(this.now.plus(duration));
	}

	@Override
	public Optional<Instant> standsAt() {
		return Optional.of(this.now);
	}

	@Override
	public Instant instant() {
		return this.now;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException();
	}

}
