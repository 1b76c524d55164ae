package org.chapeau.app.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.kernel.DossierId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be done, for those who remind people of it and for no reader.
 */
@Component
@Transactional(readOnly = true)
public class WorkWaiting {

	private final ProcessEngine engine;

	WorkWaiting(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * The tasks that are due after one instant and not after another.
	 */
	public List<WorkOffered> due(Instant after, Instant until) {
		return this.engine.getTaskService()
			.createTaskQuery()
			.active()
			.dueAfter(Date.from(after))
			.dueBefore(Date.from(until.plusMillis(1)))
			.list()
			.stream()
			.map(this::offered)
			.toList();
	}

	/**
	 * Whether a task is still to be done.
	 */
	public boolean isOpen(TaskId task) {
		return this.engine.getTaskService().createTaskQuery().active().taskId(task.value()).count() > 0;
	}

	private WorkOffered offered(Task task) {
		List<String> groups = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.toList();
		String dossier = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processInstanceId(task.getProcessInstanceId())
			.singleResult()
			.getBusinessKey();
		return new WorkOffered(new TaskId(task.getId()), DossierId.of(dossier), task.getTaskDefinitionKey(), groups,
				task.getAssignee(), task.getCreateTime().toInstant(), task.getDueDate().toInstant());
	}

}
