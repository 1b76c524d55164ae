package org.chapeau.workflows.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The dossier of a test: opens it, and acts for the people and the clock.
 */
final class Dossier extends Situation implements BeforeEachCallback, AfterEachCallback {

	private static final Instant START = Instant.parse("2024-11-01T00:00:00Z");

	final TestApp app = TestEngine.APP;

	@Override
	public void beforeEach(ExtensionContext context) {
		this.id = "dossier-" + UUID.randomUUID();
		this.app.reset();
		ClockUtil.setCurrentTime(Date.from(START));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		ClockUtil.reset();
		List<String> running = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.toList();
		running.forEach((instance) -> this.engine.getRuntimeService().deleteProcessInstance(instance, "test over"));
	}

	/** Starts the negotiation, with the EU as penholder. */
	void open() {
		this.engine.getRuntimeService()
			.createProcessInstanceByKey(NegotiateStatement.KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(this.id)
			.setVariables(Map.of(Variables.DOSSIER_ID, this.id, Variables.PENHOLDER, "EU"))
			.execute();
	}

	/** Goes on until both sides consult. */
	void consult() {
		open();
		complete(NegotiateStatement.USER_TASK_DRAFT);
		settle();
	}

	/** Goes on until both heads of delegation are asked, the text being clean. */
	void agreeText() {
		consult();
		answer("EU", Answer.CLEARED);
		answer("JP", Answer.CLEARED);
	}

	/** Goes on until both sides approve the locked text. */
	void requestApproval() {
		agreeText();
		completeAll(NegotiateStatement.USER_TASK_AD_REFERENDUM);
		settle();
	}

	/** Lets a side consult all its units and answer, and the other side open it. */
	void answer(String party, Answer answer) {
		seal(party, answer);
		tell(party, Messages.ANSWER_OPENED, Map.of());
		settle();
	}

	/** Lets a side consult all its units and answer; nobody has opened it yet. */
	void seal(String party, Answer answer) {
		boolean eu = "EU".equals(party);
		complete(eu ? ConsultEu.USER_TASK_PREPARE_CONSULTATION : ConsultJp.USER_TASK_PREPARE_CONSULTATION, party,
				Map.of());
		tasks(party).stream()
			.filter((task) -> task.getTaskDefinitionKey().equals(ConsultEu.USER_TASK_GIVE_OPINION))
			.forEach((task) -> this.engine.getTaskService().complete(task.getId()));
		complete(eu ? ConsultEu.USER_TASK_CONSOLIDATE : ConsultJp.USER_TASK_DIRECTOR_DECIDES, party,
				Map.of(Variables.ANSWER, answer.name()));
		settle();
	}

	void complete(String task) {
		complete(task, Map.of());
	}

	void complete(String task, Map<String, Object> variables) {
		List<Task> open = open(task);
		if (open.size() != 1) {
			throw new AssertionError(open.size() + " tasks " + task + ", open are " + tasks());
		}
		this.engine.getTaskService().complete(open.get(0).getId(), variables);
	}

	/** Completes the task of a group, or of the pool of a party. */
	void complete(String task, String groupOrParty, Map<String, Object> variables) {
		Task mine = open(task).stream()
			.filter((one) -> groups(one).contains(groupOrParty) || groupOrParty.equals(one.getTenantId()))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no task " + task + " of " + groupOrParty + " in " + tasks()));
		this.engine.getTaskService().complete(mine.getId(), variables);
	}

	void completeAll(String task) {
		completeAll(task, Map.of());
	}

	void completeAll(String task, Map<String, Object> variables) {
		open(task).forEach((one) -> this.engine.getTaskService().complete(one.getId(), variables));
	}

	/** Runs every job that is due, until none is. */
	void settle() {
		for (List<Job> due = due(); !due.isEmpty(); due = due()) {
			this.engine.getManagementService().executeJob(due.get(0).getId());
		}
	}

	void elapse(Duration duration) {
		ClockUtil.setCurrentTime(Date.from(now().plus(duration)));
		settle();
	}

	/** Runs the one job that waits at an activity, and no other. */
	void fire(String activity) {
		fire(activity, Duration.ZERO);
	}

	/** Runs the one job that waits at an activity of the pool of a party. */
	void fireOf(String party, String activity) {
		fire(this.engine.getManagementService().createJobQuery().tenantIdIn(party).activityId(activity).singleResult(),
				activity);
	}

	/** Runs the one job that waits at an activity after a time, and no other. */
	void fire(String activity, Duration later) {
		ClockUtil.setCurrentTime(Date.from(now().plus(later)));
		fire(this.engine.getManagementService().createJobQuery().activityId(activity).singleResult(), activity);
	}

	private void fire(@Nullable Job job, String activity) {
		if (job == null) {
			throw new AssertionError("no job at " + activity);
		}
		this.engine.getManagementService().executeJob(job.getId());
	}

	static Instant now() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	void tellShared(String message) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.withoutTenantId()
			.processInstanceBusinessKey(this.id)
			.correlate();
	}

	void tell(String party, String message, Map<String, Object> variables) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.tenantId(party)
			.processInstanceBusinessKey(this.id)
			.setVariables(variables)
			.correlate();
	}

	private List<Job> due() {
		return this.engine.getManagementService().createJobQuery().executable().orderByJobId().asc().list();
	}

}
