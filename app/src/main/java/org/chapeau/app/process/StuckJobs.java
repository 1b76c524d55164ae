package org.chapeau.app.process;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Jobs that have failed for good, for an operator: which and since when, but not what
 * they are about. The message of the error is left out, since it may quote content.
 */
@Component
@Transactional
public class StuckJobs {

	private static final int MOST = 200;

	private final ProcessEngine engine;

	StuckJobs(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * The stuck jobs, at most 200 of them.
	 */
	@Transactional(readOnly = true)
	public List<StuckJob> list() {
		return management().createJobQuery().noRetriesLeft().listPage(0, MOST).stream().map(this::stuck).toList();
	}

	/**
	 * Lets a stuck job run once more.
	 * @return whether there was such a job
	 */
	public boolean retry(String id) {
		if (management().createJobQuery().jobId(id).noRetriesLeft().count() == 0) {
			return false;
		}
		management().setJobRetries(id, 1);
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
