package org.chapeau.app.audit;

import java.io.UncheckedIOException;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * Whether the record is anchored, of both sides together: as much as an operator may
 * know. Whoever wanted to change the past would keep it from being anchored first.
 */
@Component
class AnchorFigures implements MeterBinder {

	private static final double MILLISECONDS = 1000;

	private final Seals seals;

	AnchorFigures(Seals seals) {
		this.seals = seals;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("chapeau.anchors.age", this, AnchorFigures::age)
			.description("For how long nothing of the record has been anchored outside the database")
			.baseUnit("seconds")
			.register(registry);
		FunctionCounter.builder("chapeau.anchors.failed", this.seals, Seals::failures)
			.description("How often the record could not be sealed and anchored")
			.register(registry);
	}

	/**
	 * A file that has gone, or cannot be read, is as good as none: an alarm must not fall
	 * silent.
	 */
	private double age() {
		try {
			return this.seals.sinceLastAnchor()
				.map((age) -> age.toMillis() / MILLISECONDS)
				.orElse(Double.POSITIVE_INFINITY);
		}
		catch (UncheckedIOException ex) {
			return Double.POSITIVE_INFINITY;
		}
	}

}
