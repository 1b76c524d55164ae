package org.chapeau.app.process;

import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.chapeau.app.kernel.DossierId;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Has every user task of every model say when it comes up and when it has gone, whoever
 * wrote the model.
 */
class OfferedWork extends AbstractBpmnParseListener {

	private final ApplicationEventPublisher events;

	OfferedWork(ApplicationEventPublisher events) {
		this.events = events;
	}

	@Override
	public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		task.addTaskListener(TaskListener.EVENTNAME_CREATE, this::offered);
		task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::gone);
		task.addTaskListener(TaskListener.EVENTNAME_DELETE, this::gone);
	}

	private void gone(DelegateTask task) {
		this.events.publishEvent(new WorkGone(new TaskId(task.getId())));
	}

	private void offered(DelegateTask task) {
		List<String> groups = task.getCandidates()
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.toList();
		Date due = task.getDueDate();
		this.events.publishEvent(new WorkOffered(new TaskId(task.getId()),
				DossierId.of(task.getExecution().getProcessBusinessKey()), task.getTaskDefinitionKey(), groups,
				task.getAssignee(), task.getCreateTime().toInstant(), (due != null) ? due.toInstant() : null));
	}

}
