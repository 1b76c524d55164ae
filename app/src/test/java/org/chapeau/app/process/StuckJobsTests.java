package org.chapeau.app.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.process.StuckJobs.StuckJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What an operator sees of jobs that have failed for good.
 */
@ChapeauTest
class StuckJobsTests {

	@Autowired
	StuckJobs stuck;

	@Autowired
	Statements statements;

	@Autowired
	ProcessEngine engine;

	@Autowired
	MockMvcTester mvc;

	private Statement statement;

	private List<String> jobs;

	/** Each side's consultation waits for its first job, which the tests do not run. */
	@BeforeEach
	void twoJobsAreStuck() {
		this.statement = this.statements.aStatement().transmitted();
		this.jobs = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.statement.id().toString())
			.list()
			.stream()
			.flatMap((instance) -> this.engine.getManagementService()
				.createJobQuery()
				.processInstanceId(instance.getId())
				.list()
				.stream())
			.map(Job::getId)
			.toList();
		assertThat(this.jobs).hasSize(2);
		this.jobs.forEach((job) -> this.engine.getManagementService().setJobRetries(job, 0));
	}

	@AfterEach
	void theyAreNotAnyMore() {
		this.jobs.forEach(this.stuck::retry);
	}

	@Test
	void theJobsAreListedPageByPageWithoutOneTwice() {
		assertThat(this.stuck.count()).isEqualTo(2);
		assertThat(List.of(this.stuck.list(0, 1).get(0), this.stuck.list(1, 1).get(0))).extracting(StuckJob::id)
			.containsExactlyInAnyOrderElementsOf(this.jobs);
		assertThat(this.stuck.list(2, 1)).isEmpty();
	}

	@Test
	void thePageSaysHowManyAndSinceWhenOnTheClocksAndNothingOfTheDossier() {
		assertThat(this.mvc.get().uri("/operator?page=7").header("Accept-Language", "en").with(OPERATOR)).hasStatusOk()
			.bodyText()
			.contains("2 jobs are stuck.")
			.containsPattern("since \\d+ \\w+ \\d{4} \\d\\d:\\d\\d Brussels")
			.doesNotContain("T0", this.statement.id().toString());
		assertThat(this.mvc.post().uri("/operator/jobs/" + this.jobs.get(0) + "/retry").with(OPERATOR).with(csrf()))
			.hasRedirectedUrl("/operator");
		assertThat(this.mvc.get().uri("/operator").header("Accept-Language", "ja").with(OPERATOR)).bodyText()
			.contains("停止した処理：1件");
	}

}
