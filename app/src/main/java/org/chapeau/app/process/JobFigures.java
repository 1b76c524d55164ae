package org.chapeau.app.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * How the engine's jobs stand, of both sides together and of no dossier: as much as an
 * operator may know.
 */
@Component
class JobFigures implements MeterBinder {

	private final StuckJobs jobs;

	JobFigures(StuckJobs jobs) {
		this.jobs = jobs;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("chapeau.jobs.stuck", this.jobs, StuckJobs::count)
			.description("Jobs that have failed for good and wait for an operator")
			.register(registry);
		Gauge.builder("chapeau.jobs.due", this.jobs, StuckJobs::due)
			.description("Jobs that are to be done by now")
			.register(registry);
	}

}
