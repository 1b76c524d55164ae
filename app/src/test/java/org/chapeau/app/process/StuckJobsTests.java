package org.chapeau.app.process;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.process.StuckJobs.StuckJob;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
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
	Incidents incidents;

	@Autowired
	AuditRecord record;

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
		this.jobs.forEach((job) -> this.stuck.retry(OPERATOR.user(), job));
	}

	@Test
	void theJobsAreListedPageByPageWithoutOneTwice() {
		assertThat(this.stuck.count()).isEqualTo(2);
		assertThat(List.of(this.stuck.list(0, 1).get(0), this.stuck.list(1, 1).get(0))).extracting(StuckJob::id)
			.containsExactlyInAnyOrderElementsOf(this.jobs);
		assertThat(this.stuck.list(2, 1)).isEmpty();
	}

	@Test
	void otherIncidentsStandOnThePageWithoutWhatTheySayAndCanBeClosed() {
		String waiting = this.engine.getRuntimeService()
			.createExecutionQuery()
			.processInstanceBusinessKey(this.statement.id().toString())
			.activityId(NegotiateStatement.RECEIVE_TASK_AWAIT_ANSWERS)
			.list()
			.get(0)
			.getId();
		String id = this.engine.getRuntimeService()
			.createIncident("layoutMissing", waiting, "about the Canary clause", "the Canary heron")
			.getId();
		assertThat(page("en")).contains("Other incidents", "layoutMissing", NegotiateStatement.KEY, "What you can do")
			.doesNotContain("Canary", "??", this.statement.id().toString());
		assertThat(page("ja")).contains("その他の障害").doesNotContain("Canary", "??");
		assertThat(post("/operator/incidents/" + id + "/close", OPERATOR)).hasRedirectedUrl("/operator");
		assertThat(page("en")).doesNotContain("layoutMissing");
		assertThat(onRecord()).isEqualTo("operator-incident-closed");
		assertThat(this.incidents.close(OPERATOR.user(), id)).as("once").isFalse();
	}

	@Test
	void aStuckJobIsNotClosedAsAnIncident() {
		String incident = this.engine.getRuntimeService()
			.createIncidentQuery()
			.configuration(this.jobs.get(0))
			.singleResult()
			.getId();
		assertThat(this.incidents.close(OPERATOR.user(), incident)).isFalse();
		assertThat(this.incidents.list(10)).noneSatisfy((one) -> assertThat(one.id()).isEqualTo(incident));
		assertThat(this.stuck.count()).isEqualTo(2);
	}

	@Test
	void onlyAnOperatorClosesIncidentsAndHurriesMail() {
		assertThat(post("/operator/incidents/x/close", EU_DESK)).hasStatus(404);
		assertThat(post("/operator/mail/retry", EU_DESK)).hasStatus(404);
	}

	private String page(String language) {
		try {
			return this.mvc.get()
				.uri("/operator")
				.header("Accept-Language", language)
				.with(OPERATOR)
				.exchange()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private MvcTestResult post(String path, Officer officer) {
		return this.mvc.post().uri(path).with(officer).with(csrf()).exchange();
	}

	@Test
	void thePageSaysHowManyAndSinceWhenOnTheClocksAndNothingOfTheDossier() {
		assertThat(this.mvc.get().uri("/operator?page=7").header("Accept-Language", "en").with(OPERATOR)).hasStatusOk()
			.bodyText()
			.contains("2 jobs are stuck.")
			.containsPattern("since \\d+ \\w+ \\d{4} \\d\\d:\\d\\d Brussels")
			.doesNotContain("Joint statement", this.statement.id().toString());
		assertThat(this.mvc.post().uri("/operator/jobs/" + this.jobs.get(0) + "/retry").with(OPERATOR).with(csrf()))
			.hasRedirectedUrl("/operator");
		assertThat(onRecord()).isEqualTo("operator-job-retried");
		assertThat(this.mvc.get().uri("/operator").header("Accept-Language", "ja").with(OPERATOR)).bodyText()
			.contains("停止した処理：1件");
	}

	/** The last thing that both sides know an operator has done. */
	private String onRecord() {
		List<Entry> mine = this.record.ofOperators(EU_AUDITOR.user());
		assertThat(this.record.ofOperators(JP_AUDITOR.user())).isEqualTo(mine);
		assertThat(mine.get(0)).extracting(Entry::side, Entry::userName, Entry::subject, Entry::hash)
			.containsOnlyNulls();
		return mine.get(0).what();
	}

}
