package org.chapeau.workflows.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A dossier of one test: opens it, acts for the people and the clock, and tells where its
 * processes stand.
 */
final class Dossier implements BeforeEachCallback, AfterEachCallback {

	private static final Instant START = Instant.parse("2024-11-01T00:00:00Z");

	final TestApp app = TestEngine.APP;

	private final ProcessEngine engine = TestEngine.get();

	private String id = "";

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

	String id() {
		return this.id;
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

	/** Lets a side consult all its units and answer. */
	void answer(String party, Answer answer) {
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
		open(task).forEach((one) -> this.engine.getTaskService().complete(one.getId()));
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

	/** The open tasks as {@code id@group}, in alphabetical order. */
	List<String> tasks() {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.list()
			.stream()
			.map((task) -> task.getTaskDefinitionKey() + "@" + String.join(",", groups(task)))
			.sorted()
			.toList();
	}

	List<Task> open(String task) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.taskDefinitionKey(task)
			.list();
	}

	/** The activities at which the running instances of a process stand. */
	List<String> at(String process) {
		return running(process).stream()
			.flatMap((instance) -> this.engine.getRuntimeService().getActiveActivityIds(instance.getId()).stream())
			.distinct()
			.sorted()
			.toList();
	}

	/** The end events that the instances of a process have reached, in order. */
	List<String> ends(String process) {
		return this.engine.getHistoryService()
			.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.id)
			.processDefinitionKey(process)
			.finished()
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.flatMap((instance) -> this.engine.getHistoryService()
				.createHistoricActivityInstanceQuery()
				.processInstanceId(instance)
				.list()
				.stream())
			.filter((activity) -> activity.getActivityId().startsWith("end_"))
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	/** How many instances of any process run for this dossier. */
	long running() {
		return this.engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(this.id).count();
	}

	private List<ProcessInstance> running(String process) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.id)
			.processDefinitionKey(process)
			.list();
	}

	private Collection<Task> tasks(String tenant) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.tenantIdIn(tenant)
			.list();
	}

	private List<String> groups(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.toList();
	}

	private List<Job> due() {
		return this.engine.getManagementService().createJobQuery().executable().orderByJobId().asc().list();
	}

}
