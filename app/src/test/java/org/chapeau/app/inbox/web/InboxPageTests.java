package org.chapeau.app.inbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.Drafting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * One list of what waits for a person.
 */
@ChapeauTest
class InboxPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Drafting drafting;

	@Autowired
	ProcessEngine engine;

	private final String title = "Inbox " + UUID.randomUUID();

	@Test
	void whatIsMineAndWhatIMayTakeStandTogetherTheFirstDueFirst() {
		Statement latest = adReferendum(" latest");
		Statement later = adReferendum(" later");
		Statement sooner = adReferendum(" sooner");
		due(latest, "2030-03-01T00:00:00Z");
		due(later, "2030-02-01T00:00:00Z");
		due(sooner, "2030-01-01T00:00:00Z");
		post(EU_COORDINATOR, task(later) + "/claim");
		String list = list(EU_COORDINATOR);
		assertThat(list).containsSubsequence(this.title + " sooner", this.title + " later", this.title + " latest");
		assertThat(latest.tasksOf(EU_COORDINATOR)).hasSize(1);
	}

	@Test
	void aTaskThatIsTakenCanBeGivenBack() {
		Statement statement = adReferendum("");
		assertThat(post(EU_COORDINATOR, task(statement) + "/claim")).hasRedirectedUrl("/tasks");
		assertThat(list(EU_COORDINATOR)).contains(task(statement) + "/unclaim");
		assertThat(post(EU_COORDINATOR, task(statement) + "/unclaim")).hasRedirectedUrl("/tasks");
		assertThat(list(EU_COORDINATOR)).contains(task(statement) + "/claim")
			.doesNotContain(task(statement) + "/unclaim");
	}

	@Test
	void theOtherSidesTasksAreNotInTheList() {
		Statement statement = adReferendum("");
		assertThat(list(JP_DIRECTOR)).contains(this.title).doesNotContain(task(statement));
	}

	@Test
	void aTaskLeadsToThePageItIsDoneOn() {
		Statement statement = adReferendum("");
		assertThat(this.mvc.get().uri(task(statement)).with(EU_COORDINATOR))
			.hasRedirectedUrl(task(statement) + "/ad-referendum");
	}

	@Test
	void aTaskThatIsGoneLeadsBackToTheListWhichSaysSo() {
		Statement draft = this.statements.aStatement().titled(this.title).withClause("One.", "一。").inDraft();
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft");
		done(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, "userTask_draft")));
		MvcTestResult gone = this.mvc.get().uri(task).with(EU_DESK).exchange();
		assertThat(gone).hasRedirectedUrl("/tasks");
		assertThat(this.mvc.get().uri("/tasks").with(EU_DESK).cookie(gone.getResponse().getCookies())).bodyText()
			.contains("This task is no longer open");
		assertThat(post(EU_DESK, task + "/claim")).flash().containsKey("refusal");
		assertThat(post(EU_DESK, task + "/draft")).hasStatus3xxRedirection();
	}

	private Statement adReferendum(String suffix) {
		return this.statements.aStatement().titled(this.title + suffix).transmitted().cleared();
	}

	private static String task(Statement statement) {
		return "/tasks/" + statement.task(EU_COORDINATOR, "userTask_adReferendum");
	}

	private void due(Statement statement, String instant) {
		TaskService tasks = this.engine.getTaskService();
		Task task = tasks.createTaskQuery()
			.taskId(statement.task(EU_COORDINATOR, "userTask_adReferendum").value())
			.singleResult();
		task.setDueDate(Date.from(Instant.parse(instant)));
		tasks.saveTask(task);
	}

	private String list(Officer officer) {
		MvcTestResult list = this.mvc.get().uri("/tasks").with(officer).exchange();
		assertThat(list).hasStatusOk();
		return new String(list.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult post(Officer officer, String action) {
		return this.mvc.post().uri(action).with(officer).with(csrf()).exchange();
	}

}
