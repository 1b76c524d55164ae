package org.chapeau.app.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.chapeau.app.kernel.StandingClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/**
 * The clock, which stands at the time of the sample while the sample is played and is the
 * system's before and after.
 */
@SamplePart
@Primary
class SampleClock extends StandingClock {

	private volatile @Nullable Instant standing;

	private final ZoneId zone = ZoneId.of("Z");

	/**
	 * Lets the clock stand at an instant.
	 */
	void standAt(Instant instant) {
		this.standing = instant;
	}

	/**
	 * Lets the clock run again.
	 */
	void run() {
		this.standing = null;
	}

	@Override
	public Optional<Instant> standsAt() {
		return Optional.ofNullable(this.standing);
	}

	@Override
	public Instant instant() {
		return standsAt().orElseGet(Instant::now);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId wanted) {
		return Clock.system(wanted);
	}

}
