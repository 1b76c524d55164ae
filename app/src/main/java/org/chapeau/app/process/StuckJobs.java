package org.chapeau.app.process;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jobs that have failed for good, for an operator: which and since when, but not what
 * they are about. The message of the error is left out, since it may quote content.
 */
@Component
@Transactional
public class StuckJobs {

	private final ProcessEngine engine;

	private final ApplicationEventPublisher events;

	StuckJobs(ProcessEngine engine, ApplicationEventPublisher events) {
		this.engine = engine;
		this.events = events;
	}

	/**
	 * The stuck jobs, in a stable order.
	 * @param from the first to list, from 0
	 * @param most how many to list at most
	 */
	@Transactional(readOnly = true)
	public List<StuckJob> list(int from, int most) {
		return management().createJobQuery()
			.noRetriesLeft()
			.orderByJobId()
			.asc()
			.listPage(from, most)
			.stream()
			.map(this::stuck)
			.toList();
	}

	/**
	 * How many jobs are stuck.
	 */
	@Transactional(readOnly = true)
	public long count() {
		return management().createJobQuery().noRetriesLeft().count();
	}

	/**
	 * How many jobs are to be done by now, those under way included.
	 */
	@Transactional(readOnly = true)
	public long due() {
		return management().createJobQuery().executable().count();
	}

	/**
	 * Lets a stuck job run once more; that an operator did so is on record.
	 * @return whether there was such a job
	 */
	public boolean retry(CurrentUser operator, String id) {
		if (management().createJobQuery().jobId(id).noRetriesLeft().count() == 0) {
			return false;
		}
		management().setJobRetries(id, 1);
		this.events.publishEvent(Recorded.byOperator("operator-job-retried", operator.name()));
		return true;
	}

	private StuckJob stuck(Job job) {
		return new StuckJob(job.getId(), job.getProcessDefinitionKey(), job.getFailedActivityId(),
				(job.getCreateTime() != null) ? job.getCreateTime().toInstant() : null);
	}

	private ManagementService management() {
		return this.engine.getManagementService();
	}

	/**
	 * A stuck job.
	 *
	 * @param id the job
	 * @param process the key of the process
	 * @param element the element of the model it failed on
	 * @param created since when it has been there
	 */
	public record StuckJob(String id, String process, @Nullable String element, @Nullable Instant created) {
	}

}
