package org.chapeau.workflows.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.ConsultEu;

/**
 * Tells where the processes of a dossier stand.
 */
class Situation {

	final ProcessEngine engine = TestEngine.get();

	String id = "";

	String id() {
		return this.id;
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

	/**
	 * The end events that the instances of a process have reached, in order; not those of
	 * single units.
	 */
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
			.filter((activity) -> !activity.getParentActivityInstanceId().startsWith(ConsultEu.SUBPROCESS_ASK_UNIT))
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

	List<Task> tasks(String tenant) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.tenantIdIn(tenant)
			.list();
	}

	List<String> groups(Task task) {
		return this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.toList();
	}

}
