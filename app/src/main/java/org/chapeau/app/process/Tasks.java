package org.chapeau.app.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks, as far as the person who asks may know of them. The groups of that person stand
 * inside every query: a task of another side does not exist for them.
 */
@Component
@Transactional
public class Tasks {

	/**
	 * By the engine's own keys, and not by its query, which looks at far more. Of one
	 * table alone, so that the task can be locked with it.
	 */
	private static final String VISIBLE = """
			select t.ID_ as id, t.PROC_DEF_ID_ as definition, t.TASK_DEF_KEY_ as element, t.ASSIGNEE_ as assignee,
			  t.CREATE_TIME_ as created, t.DUE_DATE_ as due,
			  (select e.BUSINESS_KEY_ from ACT_RU_EXECUTION e where e.ID_ = t.PROC_INST_ID_) as dossier,
			  (select string_agg(l.GROUP_ID_, ',' order by l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
			    where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ is not null) as paths
			from ACT_RU_TASK t
			where t.SUSPENSION_STATE_ = 1 and (t.TENANT_ID_ is null or t.TENANT_ID_ = :party)
			and (t.ASSIGNEE_ in (:names) or exists (select 1 from ACT_RU_IDENTITYLINK l
			  where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate' and l.GROUP_ID_ in (:groups)))
			""";

	private static final String OF_DOSSIER = """
			and t.PROC_INST_ID_ in (select e.ID_ from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = :value)
			""";

	private static final String OF_ID = "and t.ID_ = :value";

	private static final String GONE = "task-gone";

	private static final String TAKEN = "task-taken";

	private final ProcessEngine engine;

	/** Has the engine do several things as one and write them once. */
	private final CommandExecutor commands;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TaskForms forms;

	private final TaskVariables variables;

	Tasks(ProcessEngine engine, JdbcClient jdbc, ApplicationEventPublisher events, TaskForms forms,
			TaskVariables variables) {
		this.engine = engine;
		this.commands = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
		this.jdbc = jdbc;
		this.events = events;
		this.forms = forms;
		this.variables = variables;
	}

	/**
	 * The tasks on one dossier that a person has taken or may take, due first, then the
	 * oldest.
	 */
	@Transactional(readOnly = true)
	public List<WorkItem> of(CurrentUser user, DossierId dossier) {
		return openTo(user, dossier).stream()
			.filter((task) -> task.assignee() == null || user.names().contains(task.assignee()))
			.sorted(Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(WorkItem::created))
			.toList();
	}

	/**
	 * The same in no order, and with those that colleagues have taken.
	 */
	@Transactional(readOnly = true)
	public List<WorkItem> openTo(CurrentUser user, DossierId dossier) {
		return visible(user, OF_DOSSIER, dossier.toString());
	}

	/**
	 * One task, or nothing if it is done, or not for this person to know.
	 */
	@Transactional(readOnly = true)
	public Optional<WorkItem> find(CurrentUser user, TaskId id) {
		return visible(user, OF_ID, id.value()).stream().findFirst();
	}

	/**
	 * The dossier that a task is on, unless it is a task of another side: enough to wait
	 * for one's turn there, before {@link #own} looks at the task itself.
	 */
	@Transactional(readOnly = true)
	public Optional<DossierId> dossier(CurrentUser user, TaskId id) {
		return (user.party() == null) ? Optional.empty()
				: this.jdbc.sql("""
						select e.BUSINESS_KEY_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
						where t.ID_ = :id and (t.TENANT_ID_ is null or t.TENANT_ID_ = :party)
						""")
					.param("id", id.value())
					.param("party", user.side().code())
					.query((row, number) -> DossierId.of(row.getString(1)))
					.optional();
	}

	/**
	 * A word, such as a unit's, that the process keeps for the task: in the task's own
	 * scope or the nearest above it.
	 * @return nothing as well if the task has gone since it was found
	 */
	@Transactional(readOnly = true)
	public Optional<String> variable(TaskId id, String name) {
		return this.variables.find(id, name);
	}

	/**
	 * Takes a task, from a principal as well; refused if somebody else has it or it is
	 * done.
	 */
	public Outcome<WorkItem> claim(CurrentUser user, TaskId id) {
		return own(user, id).then((item) -> assigned(item, user.name()));
	}

	/**
	 * Gives a task back to its groups.
	 */
	public Outcome<WorkItem> unclaim(CurrentUser user, TaskId id) {
		return own(user, id).then((item) -> assigned(item, null));
	}

	/**
	 * Gives back to their groups what a person has taken in offices they no longer hold,
	 * so that it waits for those who do.
	 * @param name who has taken it
	 * @param groups paths of the groups they may work for now
	 * @return how many tasks went back
	 */
	public int returnFormer(String name, Collection<String> groups) {
		List<String> former = tasks().createTaskQuery()
			.taskAssignee(name)
			.list()
			.stream()
			.filter((task) -> groupsOf(task).stream().noneMatch(groups::contains))
			.map(Task::getId)
			.sorted()
			.toList();
		int returned = 0;
		for (String id : former) {
			lock(new TaskId(id));
			Task task = tasks().createTaskQuery().taskId(id).taskAssignee(name).singleResult();
			if (task != null) {
				task.setAssignee(null);
				EngineRaces.told(() -> tasks().saveTask(task));
				returned++;
			}
		}
		return returned;
	}

	/**
	 * Gives a task to a colleague who may take it.
	 * @param to somebody who is in a group of the task, or has a principal there
	 */
	public Outcome<WorkItem> handOver(CurrentUser user, TaskId id, CurrentUser to) {
		return own(user, id).then(
				(item) -> isFor(to, item) ? assigned(item, to.name()) : Outcome.refused("task-not-theirs", to.name()));
	}

	/**
	 * Takes a task over from a colleague who has taken it.
	 * @param from who has it, as far as the person knows: from anybody else it is not
	 * taken
	 */
	public Outcome<WorkItem> takeOver(CurrentUser user, TaskId id, String from) {
		return withColleague(user, id).then((item) -> from.equals(item.assignee()) ? assigned(item, user.name())
				: Outcome.refused(TAKEN, String.valueOf(item.assignee())));
	}

	/**
	 * The task, if a colleague has taken it that the person might have taken as well.
	 */
	@Transactional(readOnly = true)
	public Outcome<WorkItem> withColleague(CurrentUser user, TaskId id) {
		Optional<WorkItem> item = find(user, id).filter((found) -> isFor(user, found));
		if (item.isEmpty()) {
			return Outcome.refused(GONE);
		}
		String assignee = item.get().assignee();
		return (assignee == null || user.names().contains(assignee)) ? Outcome.refused("takeover-of-nobody")
				: Outcome.done(item.get());
	}

	private static boolean isFor(CurrentUser user, WorkItem item) {
		return item.groups().stream().anyMatch(user.groupPaths()::contains);
	}

	/**
	 * Changes who has a task, unless somebody else has changed it since it was looked at.
	 */
	private Outcome<WorkItem> assigned(WorkItem item, @Nullable String assignee) {
		Task task = tasks().createTaskQuery().taskId(item.id().value()).singleResult();
		if (task == null || !Objects.equals(task.getAssignee(), item.assignee())) {
			return Outcome.refused(GONE);
		}
		task.setAssignee(assignee);
		// Saved with the revision it was read with, unlike by id alone.
		EngineRaces.told(() -> tasks().saveTask(task));
		return Outcome.done(item);
	}

	/**
	 * The task, if this person may work on it now: it is open, theirs to take, taken by
	 * nobody else, and done on this form. A task of another kind is no way in.
	 * @param form the form the work is done on, one of
	 * {@link org.chapeau.workflows.Forms}
	 */
	@Transactional(readOnly = true)
	public Outcome<WorkItem> own(CurrentUser user, TaskId id, String form) {
		return onForm(own(user, id), form);
	}

	/**
	 * The same, and nobody else takes or completes it until the present transaction ends:
	 * who has had to wait finds whether it is still to be done.
	 */
	public Outcome<WorkItem> take(CurrentUser user, TaskId id, String form) {
		return onForm(taken(user, id), form);
	}

	private Outcome<WorkItem> taken(CurrentUser user, TaskId id) {
		return own(user, visible(user, OF_ID + " for update", id.value()).stream().findFirst());
	}

	private static Outcome<WorkItem> onForm(Outcome<WorkItem> own, String form) {
		return own.then((item) -> item.form().equals(form) ? Outcome.done(item) : Outcome.refused(GONE));
	}

	/**
	 * Moves the time by which the tasks on an element of a party's own process are
	 * wanted.
	 */
	public void postpone(Party party, DossierId dossier, String element, Instant due) {
		due(tasks().createTaskQuery()
			.tenantIdIn(party.code())
			.processInstanceBusinessKey(dossier.toString())
			.taskDefinitionKey(element), (before) -> true, due);
	}

	/**
	 * Has the tasks on an element of a shared process be wanted by some instant, unless
	 * they are wanted before it.
	 */
	public void hasten(DossierId dossier, String element, Instant latest) {
		due(tasks().createTaskQuery()
			.withoutTenantId()
			.processInstanceBusinessKey(dossier.toString())
			.taskDefinitionKey(element), (before) -> before == null || before.isAfter(latest), latest);
	}

	/**
	 * Sets when tasks are due. Somebody may take one of them at the same moment; that is
	 * done before this or after it.
	 * @param wanted whether to, by when it is due until now
	 */
	private void due(TaskQuery found, Predicate<@Nullable Instant> wanted, Instant due) {
		List<String> ids = found.list().stream().map(Task::getId).sorted().toList();
		for (String id : ids) {
			lock(new TaskId(id));
			Task task = tasks().createTaskQuery().taskId(id).singleResult();
			if (task != null && wanted.test((task.getDueDate() != null) ? task.getDueDate().toInstant() : null)) {
				task.setDueDate(Date.from(due));
				EngineRaces.told(() -> tasks().saveTask(task));
			}
		}
	}

	private Outcome<WorkItem> own(CurrentUser user, TaskId id) {
		return own(user, find(user, id));
	}

	private static Outcome<WorkItem> own(CurrentUser user, Optional<WorkItem> item) {
		if (item.isEmpty()) {
			return Outcome.refused(GONE);
		}
		String assignee = item.get().assignee();
		if (assignee != null && !user.names().contains(assignee)) {
			return Outcome.refused(TAKEN, assignee);
		}
		if (!isFor(user, item.get())) {
			// Taken in an office they hold no longer.
			return Outcome.refused(GONE);
		}
		return Outcome.done(item.get());
	}

	/**
	 * Completes a task in the name of a person, who takes it if nobody has. Call
	 * {@link #own} first: what must not be done is refused there, before anything has
	 * changed.
	 * @param variables answers, ids and times; never text
	 * @throws OptimisticLockingFailureException if it is not theirs any more
	 */
	public void complete(CurrentUser user, TaskId id, Map<String, Object> variables) {
		if (!(taken(user, id) instanceof Outcome.Done<WorkItem> mine)) {
			throw new OptimisticLockingFailureException("Task " + id + " is not theirs to complete any more");
		}
		complete(user, mine.result(), variables);
	}

	/**
	 * Completes a task that {@link #take} has found in this transaction, likewise.
	 */
	public void complete(CurrentUser user, WorkItem item, Map<String, Object> variables) {
		item.doneFor(user)
			.ifPresent((principal) -> this.events.publishEvent(
					Recorded.within(user.side(), item.dossier(), "task-done-for", user.name(), null).about(principal)));
		EngineRaces.told(() -> this.commands.execute((command) -> {
			TaskEntity task = command.getTaskManager().findTaskById(item.id().value());
			if (task == null || !Objects.equals(task.getAssignee(), item.assignee())) {
				throw new OptimisticLockingFailureException("Task " + item.id() + " was taken by somebody else");
			}
			task.setAssignee(user.name());
			tasks().complete(item.id().value(), variables);
			return null;
		}));
	}

	/**
	 * Lets nobody else take or complete a task until the present transaction ends: the
	 * engine reads it bit by bit, and would stumble over one that goes meanwhile.
	 */
	void lock(TaskId id) {
		this.jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = :id for update")
			.param("id", id.value())
			.query(String.class)
			.list();
	}

	private List<WorkItem> visible(CurrentUser user, String which, String value) {
		return this.jdbc.sql(VISIBLE + which)
			.param("party", (user.party() != null) ? user.party().code() : null)
			.param("names", user.names())
			.param("groups", user.groupPaths())
			.param("value", value)
			.query(this::workItem)
			.list();
	}

	private WorkItem workItem(ResultSet row, int number) throws SQLException {
		String definition = row.getString("definition");
		String element = row.getString("element");
		Timestamp due = row.getTimestamp("due");
		String paths = row.getString("paths");
		return new WorkItem(new TaskId(row.getString("id")), DossierId.of(row.getString("dossier")),
				processOf(definition), element, this.forms.of(definition, element),
				row.getTimestamp("created").toInstant(), (due != null) ? due.toInstant() : null,
				row.getString("assignee"), (paths != null) ? List.of(paths.split(",")) : List.of());
	}

	static String processOf(String definition) {
		return definition.substring(0, definition.indexOf(':'));
	}

	private List<String> groupsOf(Task task) {
		return tasks().getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((group) -> group != null)
			.toList();
	}

	private TaskService tasks() {
		return this.engine.getTaskService();
	}

}
