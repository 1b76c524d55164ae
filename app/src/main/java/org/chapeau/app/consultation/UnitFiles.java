package org.chapeau.app.consultation;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.chapeau.app.consultation.UnitAct.Kind;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.UnitTimers;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit, or the legal adviser, may do with a file besides giving an opinion: ask
 * for more time, pass it to another unit, or return it.
 */
@Component
@Transactional
public class UnitFiles {

	/** On which a unit has a file, and may do something else with it. */
	private static final Set<String> FORMS = Set.of(Forms.OPINION, Forms.LEGAL_OPINION);

	private final ConsultationStore consultations;

	private final FileLog log;

	private final Opinions opinions;

	private final Deadlines deadlines;

	private final Parties parties;

	private final OwnTasks ownTasks;

	private final Tasks tasks;

	private final UnitTimers timers;

	UnitFiles(ConsultationStore consultations, FileLog log, Opinions opinions, Deadlines deadlines, Parties parties,
			OwnTasks ownTasks, Tasks tasks, UnitTimers timers) {
		this.consultations = consultations;
		this.log = log;
		this.opinions = opinions;
		this.deadlines = deadlines;
		this.parties = parties;
		this.ownTasks = ownTasks;
		this.tasks = tasks;
		this.timers = timers;
	}

	/**
	 * Asks for more time, once in an asking.
	 */
	public Outcome<DossierId> askForTime(CurrentUser user, TaskId task, String reason) {
		return own(user, task, reason, (item, unit) -> {
			Consultation consultation = this.log.current(user.side(), item.dossier());
			if (!this.log.file(consultation, unit).mayAskForTime()) {
				return Outcome.refused("time-asked-before");
			}
			this.log.add(consultation, unit, Kind.TIME_ASKED, reason, null, null, user);
			this.timers.askForMore(task);
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Passes the file to another unit of the side, which has the rest of the time. A unit
	 * that has been asked already cannot be passed it: it has its own.
	 */
	public Outcome<DossierId> passOn(CurrentUser user, TaskId task, String other, String reason) {
		return own(user, task, reason, (item, unit) -> {
			Consultation consultation = this.log.current(user.side(), item.dossier());
			if (this.log.file(consultation, unit).timeUndecided()) {
				return Outcome.refused("time-undecided");
			}
			if (!others(user, consultation, unit).contains(other)) {
				return Outcome
					.refused(consultation.unitsAsked().contains(other) ? "unit-asked-already" : "unit-unknown", other);
			}
			this.consultations.update(consultation.passedOn(unit, other, reason));
			this.log.add(consultation, unit, Kind.PASSED_ON, reason, other, null, user);
			Map<String, Object> variables = new HashMap<>(
					Map.of(Variables.UNIT_STEP, UnitStep.PASSED_ON.name(), Variables.UNIT, other));
			if (item.due() != null) {
				variables.put(Variables.UNIT_REMINDER, Date.from(this.deadlines.until(item.due()).reminder()));
			}
			this.ownTasks.complete(user, item, variables);
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Returns the file to whoever asked (差戻し).
	 */
	public Outcome<DossierId> giveBack(CurrentUser user, TaskId task, String reason) {
		return own(user, task, reason, (item, unit) -> {
			Consultation consultation = this.log.current(user.side(), item.dossier());
			if (this.log.file(consultation, unit).timeUndecided()) {
				return Outcome.refused("time-undecided");
			}
			this.log.add(consultation, unit, Kind.RETURNED, reason, null, null, user);
			this.ownTasks.complete(user, item, Map.of(Variables.UNIT_STEP, UnitStep.RETURNED.name()));
			return Outcome.done(item.dossier());
		});
	}

	/**
	 * Those a unit's file may be passed to: the units of the side that have not been
	 * asked, and, if it is for a legal opinion, before them another legal adviser.
	 */
	@Transactional(readOnly = true)
	public List<String> others(CurrentUser user, DossierId dossier, String unit) {
		return others(user, this.log.current(user.side(), dossier), unit);
	}

	private List<String> others(CurrentUser user, Consultation consultation, String unit) {
		boolean legal = consultation.unit(unit).filter(AskedUnit::legal).isPresent();
		List<String> advisers = legal ? this.parties.holders(user.side(), Role.LEGAL_ADVISER) : List.of();
		return Stream.concat(advisers.stream(), this.parties.holders(user.side(), Role.REVIEWER).stream())
			.distinct()
			.filter((other) -> !consultation.unitsAsked().contains(other))
			.toList();
	}

	private Outcome<DossierId> own(CurrentUser user, TaskId task, String reason,
			BiFunction<WorkItem, String, Outcome<DossierId>> work) {
		return this.ownTasks.own(user, task, form(user, task)).then((item) -> {
			String unit = this.opinions.unit(item);
			if (!isWith(unit, user, item)) {
				return Outcome.refused("task-gone");
			}
			return reason.isBlank() ? Outcome.refused("reason-missing") : work.apply(item, unit);
		});
	}

	private String form(CurrentUser user, TaskId task) {
		return this.tasks.find(user, task).map(WorkItem::form).filter(FORMS::contains).orElse(Forms.OPINION);
	}

	/**
	 * Whether a unit has the file. A side's own model may ask for an opinion in a way of
	 * its own, and then there is no file to do anything with.
	 */
	private boolean isWith(String unit, CurrentUser user, WorkItem item) {
		Consultation consultation = this.log.current(user.side(), item.dossier());
		return consultation.unitsAsked().contains(unit)
				&& this.log.file(consultation, unit).state() == UnitFile.State.ASKED;
	}

}
