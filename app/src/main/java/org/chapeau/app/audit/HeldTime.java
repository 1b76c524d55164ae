package org.chapeau.app.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells operators that the record holds its time: the clock of the database has gone back
 * behind the last row, and until it has caught up rows bear the time of that one. Of all
 * strands together, so that nobody learns who writes.
 */
@Component
class HeldTime implements MeterBinder {

	private static final Logger LOG = LoggerFactory.getLogger(HeldTime.class);

	/** A clock that is an hour behind would fill the log. */
	private static final Duration QUIET = Duration.ofMinutes(1);

	private final Clock clock;

	private final AtomicLong count = new AtomicLong();

	private final AtomicReference<@Nullable Instant> warned = new AtomicReference<>();

	HeldTime(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Notes how far the clock was behind the last row when somebody wrote the next, and
	 * warns of it, once a minute at most.
	 * @param behind zero if it was not
	 */
	void note(Duration behind) {
		if (behind.isZero()) {
			return;
		}
		this.count.incrementAndGet();
		Instant last = this.warned.get();
		Instant now = this.clock.instant();
		if (isDue(last, now) && this.warned.compareAndSet(last, now)) {
			LOG.warn(
					"The clock of the database is behind the record by {}: it was put back, or another server took over. "
							+ "Until it has caught up the record bears the time of its last row. Look at NTP there.",
					behind);
		}
	}

	/** It may be this very clock that has gone back. */
	private static boolean isDue(@Nullable Instant last, Instant now) {
		return last == null || now.isBefore(last) || !now.isBefore(last.plus(QUIET));
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		FunctionCounter.builder("chapeau.record.held", this.count, AtomicLong::get)
			.description("How often the record bore the time of its last row, since the clock was behind it")
			.register(registry);
	}

}
