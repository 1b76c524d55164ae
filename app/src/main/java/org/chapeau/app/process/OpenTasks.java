package org.chapeau.app.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskFilter.Whose;
import org.chapeau.app.process.TaskListing.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists a person's tasks a page at a time and counts them by sort, which the engine's own
 * query cannot. It reads the engine's tables as they are: there is no second list of
 * tasks that could disagree with the first. The person's names and groups lead into the
 * one query, so that only rows that exist for them are touched, by the engine's indexes
 * and {@link EngineIndexes}; what a person has to do is little enough to be sorted here
 * and counted by {@link Facets}.
 */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

	/**
	 * A row for each task and group of the person, and one for each task taken. The names
	 * of the tasks come first, and "offset" keeps PostgreSQL from taking them apart
	 * again: it would rather read all tasks of a side than look up a thousand.
	 */
	private static final String VISIBLE = """
			select t.ID_ as id, t.PROC_DEF_ID_ as definition, t.TASK_DEF_KEY_ as element, t.ASSIGNEE_ as assignee,
			  t.CREATE_TIME_ as created, t.DUE_DATE_ as due, t.TENANT_ID_ as tenant, e.BUSINESS_KEY_ as dossier,
			  m.path as path
			from (
			  select TASK_ID_ as task, GROUP_ID_ as path from ACT_RU_IDENTITYLINK
			  where TYPE_ = 'candidate' and GROUP_ID_ in (:groups)
			  union all
			  select ID_ as task, null as path from ACT_RU_TASK where ASSIGNEE_ in (:names)
			  offset 0 rows
			) m
			join ACT_RU_TASK t on t.ID_ = m.task
			join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
			where t.SUSPENSION_STATE_ = 1 and (t.TENANT_ID_ is null or t.TENANT_ID_ = :party)
			""";

	private static final Comparator<WorkItem> DUE_FIRST = Comparator
		.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing(WorkItem::created)
		.thenComparing((task) -> task.id().value());

	private final JdbcClient jdbc;

	private final TaskForms forms;

	OpenTasks(JdbcClient jdbc, TaskForms forms) {
		this.jdbc = jdbc;
		this.forms = forms;
	}

	/**
	 * Lists a person's tasks.
	 * @param from the first to list, from 0
	 * @param most how many to list at most
	 */
	public TaskListing list(CurrentUser user, TaskFilter filter, int from, int most) {
		Facets facets = new Facets(user, filter, visible(user));
		List<VisibleTask> matching = facets.matching();
		List<VisibleTask> page = matching.stream()
			.sorted(Comparator.comparing(VisibleTask::task, DUE_FIRST))
			.skip(from)
			.limit(most)
			.toList();
		Map<TaskId, List<String>> groups = CandidateGroups.of(this.jdbc,
				page.stream().map((one) -> one.task().id()).toList());
		List<Item> items = page.stream().map((one) -> item(one, user, groups)).toList();
		return new TaskListing(items, matching.size(), facets.counts());
	}

	/**
	 * A person's tasks that are wanted within a time, without forms and groups; a
	 * colleague's are not among them.
	 * @param from the earliest
	 * @param until the end of the time, not within it
	 */
	public List<WorkItem> wanted(CurrentUser user, Instant from, Instant until) {
		return visible(user).stream()
			.filter((one) -> one.whose(user) != Whose.COLLEAGUE)
			.map(VisibleTask::task)
			.filter((task) -> task.due() != null && !task.due().isBefore(from) && task.due().isBefore(until))
			.sorted(DUE_FIRST)
			.toList();
	}

	private Collection<VisibleTask> visible(CurrentUser user) {
		Map<TaskId, VisibleTask> visible = new HashMap<>();
		this.jdbc.sql(VISIBLE)
			.param("groups", user.groupPaths())
			.param("names", user.names())
			.param("party", user.side().code())
			.query((row) -> {
				VisibleTask one = visible.computeIfAbsent(new TaskId(row.getString("id")), (id) -> visible(id, row));
				if (row.getString("path") != null) {
					one.groups().add(row.getString("path"));
				}
			});
		return visible.values();
	}

	private static VisibleTask visible(TaskId id, ResultSet row) {
		try {
			String definition = row.getString("definition");
			WorkItem task = new WorkItem(id, DossierId.of(row.getString("dossier")), Tasks.processOf(definition),
					row.getString("element"), "", row.getTimestamp("created").toInstant(),
					(row.getTimestamp("due") != null) ? row.getTimestamp("due").toInstant() : null,
					row.getString("assignee"), List.of());
			return new VisibleTask(task, definition, row.getString("tenant") == null, new TreeSet<>());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("A task cannot be read", ex);
		}
	}

	private Item item(VisibleTask one, CurrentUser user, Map<TaskId, List<String>> groups) {
		WorkItem task = one.task();
		String form = this.forms.of(one.definition(), task.element());
		return new Item(new WorkItem(task.id(), task.dossier(), task.process(), task.element(), form, task.created(),
				task.due(), task.assignee(), groups.getOrDefault(task.id(), List.of())), one.whose(user));
	}

}
