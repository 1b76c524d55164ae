package org.chapeau.app.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs the engine's jobs in the caller's own thread and in order, while the engine by
 * itself takes none: for the sample, which is played at another time, and for tests.
 */
@Component
public class Jobs {

	private final ProcessEngine engine;

	Jobs(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * Lets the engine's clock stand at an instant, so that what it notes down is of the
	 * time that is played; {@code null} lets it run again.
	 */
	public void standAt(@Nullable Instant instant) {
		if (instant != null) {
			ClockUtil.setCurrentTime(Date.from(instant));
		}
		else {
			ClockUtil.reset();
		}
	}

	/**
	 * Runs every job that waits for no time, and every timer due by an instant, until
	 * none is left.
	 * @throws RuntimeException if a job fails
	 */
	public void runDue(Instant now) {
		List<Job> due = due(now);
		while (!due.isEmpty()) {
			for (Job job : due) {
				if (management().createJobQuery().jobId(job.getId()).count() > 0) {
					management().executeJob(job.getId());
				}
			}
			due = due(now);
		}
	}

	private List<Job> due(Instant now) {
		Date after = Date.from(now.plusMillis(1));
		return management().createJobQuery()
			.withRetriesLeft()
			.active()
			.list()
			.stream()
			.filter((job) -> job.getDuedate() == null || job.getDuedate().before(after))
			// Not by the database: where what has no date comes is for each its own.
			.sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
			.toList();
	}

	private ManagementService management() {
		return this.engine.getManagementService();
	}

}
