package org.chapeau.app.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time of one unit in a consultation, or of its legal adviser. The models of both
 * sides name their elements alike.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnitTimers {

	/** The tasks of an opinion, each with the event at which its time ends. */
	private static final Map<String, String> DEADLINES = Map.of(ConsultEu.USER_TASK_GIVE_OPINION,
			ConsultEu.BOUNDARY_DEADLINE_REACHED, ConsultEu.USER_TASK_LEGAL_OPINION,
			ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED);

	private final ProcessEngine engine;

	private final Tasks tasks;

	UnitTimers(ProcessEngine engine, Tasks tasks) {
		this.engine = engine;
		this.tasks = tasks;
	}

	/**
	 * Puts the question of more time before whoever asked the unit; the unit keeps its
	 * task.
	 * @param opinion the unit's open task
	 */
	public void askForMore(TaskId opinion) {
		Task task = still(this.engine.getTaskService().createTaskQuery().taskId(opinion.value()).singleResult());
		EngineRaces.told(() -> this.engine.getRuntimeService()
			.messageEventReceived(Messages.MORE_TIME_ASKED, task.getExecutionId()));
	}

	/**
	 * By when a unit's opinion is wanted, if it is asked for one now.
	 */
	public Optional<Instant> deadline(Party party, DossierId dossier, String unit) {
		return task(party, dossier, unit).map(Task::getDueDate).map(Date::toInstant);
	}

	/**
	 * Moves the deadline of one unit, that of the task and the timer behind it. Somebody
	 * of the unit may take the task at the same moment; that is done before this or after
	 * it.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if the timer
	 * fires at the same moment
	 */
	public void postpone(Party party, DossierId dossier, String unit, Instant deadline) {
		this.tasks.lock(new TaskId(still(task(party, dossier, unit).orElse(null)).getId()));
		Task task = still(task(party, dossier, unit).orElse(null));
		// One that is missing has just fired, and then the task is gone as well.
		Job timer = this.engine.getManagementService()
			.createJobQuery()
			.executionId(task.getExecutionId())
			.activityId(DEADLINES.get(task.getTaskDefinitionKey()))
			.singleResult();
		EngineRaces.told(() -> {
			if (timer != null) {
				// A side's own model may let the legal adviser's time end in no way at
				// all.
				this.engine.getManagementService().setJobDuedate(timer.getId(), Date.from(deadline));
			}
			task.setDueDate(Date.from(deadline));
			this.engine.getTaskService().saveTask(task);
		});
	}

	/** What was there when it was last looked at; the deadline may have come since. */
	private static <T> T still(@Nullable T found) {
		if (found == null) {
			throw new OptimisticLockingFailureException("The deadline has passed meanwhile");
		}
		return found;
	}

	private Optional<Task> task(Party party, DossierId dossier, String unit) {
		List<Task> open = this.engine.getTaskService()
			.createTaskQuery()
			.tenantIdIn(party.code())
			.processInstanceBusinessKey(dossier.toString())
			.taskDefinitionKeyIn(DEADLINES.keySet().toArray(String[]::new))
			.taskCandidateGroup(unit)
			.includeAssignedTasks()
			.list();
		return open.stream().findFirst();
	}

}
