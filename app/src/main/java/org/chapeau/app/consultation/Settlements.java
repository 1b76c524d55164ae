package org.chapeau.app.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.UnitAct.Kind;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.UnitTimers;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever asked decides on a unit's file: more time or not, and what becomes of one
 * that was returned.
 */
@Component
@Transactional
public class Settlements {

	private final ConsultationStore consultations;

	private final FileLog log;

	private final Deadlines deadlines;

	private final OwnTasks ownTasks;

	private final Tasks tasks;

	private final UnitTimers timers;

	private final Clock clock;

	Settlements(ConsultationStore consultations, FileLog log, Deadlines deadlines, OwnTasks ownTasks, Tasks tasks,
			UnitTimers timers, Clock clock) {
		this.consultations = consultations;
		this.log = log;
		this.deadlines = deadlines;
		this.ownTasks = ownTasks;
		this.tasks = tasks;
		this.timers = timers;
		this.clock = clock;
	}

	/**
	 * Gives a unit more time; it is reminded once more.
	 * @param until the new deadline, later than the present one; {@code null} if none was
	 * chosen
	 */
	public Outcome<DossierId> grant(CurrentUser user, TaskId task, @Nullable Instant until) {
		return this.ownTasks.own(user, task, Forms.MORE_TIME).then((item) -> {
			String unit = unit(item);
			Optional<Instant> before = this.timers.deadline(user.side(), item.dossier(), unit);
			if (before.isEmpty()) {
				return Outcome.refused("task-gone");
			}
			if (until == null || !until.isAfter(before.get()) || !until.isAfter(this.clock.instant())) {
				return Outcome.refused("time-not-later");
			}
			Consultation consultation = this.log.current(user.side(), item.dossier());
			this.log.add(consultation, unit, Kind.TIME_GRANTED, "", null, until, user);
			this.timers.postpone(user.side(), item.dossier(), unit, until);
			Window window = this.deadlines.until(until);
			this.ownTasks.complete(user, item, Map.of(Variables.TIME_GRANTED, true, Variables.UNIT_REMINDER,
					Date.from(window.reminder()), Variables.UNIT_DEADLINE, Date.from(until)));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Leaves a unit the time it has.
	 */
	public Outcome<DossierId> decline(CurrentUser user, TaskId task, String reason) {
		return reasoned(user, task, Forms.MORE_TIME, reason).then((item) -> {
			this.log.add(this.log.current(user.side(), item.dossier()), unit(item), Kind.TIME_DECLINED, reason, null,
					null, user);
			this.ownTasks.complete(user, item, Map.of(Variables.TIME_GRANTED, false));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Asks a unit that returned the file once more, with the full time again.
	 * @param reason what has changed, for the unit to read
	 * @param instructions what the units go by from now on; all of them read it
	 */
	public Outcome<DossierId> askAfresh(CurrentUser user, TaskId task, String reason, String instructions) {
		return reasoned(user, task, Forms.RETURNED, reason).then((item) -> {
			Consultation consultation = this.log.current(user.side(), item.dossier());
			Window window = this.deadlines.fromNow(user.side(), consultation.limit());
			this.consultations.update(consultation.instructed(instructions));
			this.log.add(consultation, unit(item), Kind.ASKED_AFRESH, reason, null, window.deadline(), user);
			this.ownTasks.complete(user, item, Map.of(Variables.UNIT_DROPPED, false, Variables.UNIT_REMINDER,
					Date.from(window.reminder()), Variables.UNIT_DEADLINE, Date.from(window.deadline())));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Goes on without the unit that returned the file.
	 */
	public Outcome<DossierId> drop(CurrentUser user, TaskId task, String reason) {
		return reasoned(user, task, Forms.RETURNED, reason).then((item) -> {
			this.log.add(this.log.current(user.side(), item.dossier()), unit(item), Kind.DROPPED, reason, null, null,
					user);
			this.ownTasks.complete(user, item, Map.of(Variables.UNIT_DROPPED, true));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * The unit whose file a task is about.
	 */
	@Transactional(readOnly = true)
	public String unit(WorkItem task) {
		return this.tasks.variable(task.id(), Variables.UNIT)
			.orElseThrow(() -> new OptimisticLockingFailureException("Task " + task.id() + " has gone"));
	}

	/**
	 * By when that unit's opinion is wanted, if it is asked for one now.
	 */
	public Optional<Instant> deadline(CurrentUser user, WorkItem task) {
		return this.timers.deadline(user.side(), task.dossier(), unit(task));
	}

	private Outcome<WorkItem> reasoned(CurrentUser user, TaskId task, String form, String reason) {
		return this.ownTasks.own(user, task, form)
			.then((item) -> reason.isBlank() ? Outcome.refused("reason-missing") : Outcome.done(item));
	}

}
