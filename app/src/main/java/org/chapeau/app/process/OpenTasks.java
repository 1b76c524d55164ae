package org.chapeau.app.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Whose;
import org.chapeau.app.process.TaskListing.Counts;
import org.chapeau.app.process.TaskListing.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists tasks a page at a time and counts them by sort, which the engine's own query
 * cannot. It reads the engine's tables as they are: there is no second list of tasks that
 * could disagree with the first. The person's names and groups lead into every query, so
 * that only the rows that exist for them are touched, by the engine's own indexes.
 */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

	private static final int MOST_DOSSIERS = 20;

	/**
	 * The rows that exist for the person, and whether a group of theirs may take them.
	 */
	private static final String VISIBLE = """
			select x.id, max(x.own) as own from (
			  select ID_ as id, 0 as own from ACT_RU_TASK where ASSIGNEE_ in (:names)
			  union all
			  select TASK_ID_, case when GROUP_ID_ in (:own_groups) then 1 else 0 end from ACT_RU_IDENTITYLINK
			  where TYPE_ = 'candidate' and GROUP_ID_ in (:groups)
			) x group by x.id
			""";

	private static final String TASKS = "select t.ID_ as id, t.PROC_DEF_ID_ as definition, t.PROC_INST_ID_ as instance,"
			+ " t.TASK_DEF_KEY_ as element, t.ASSIGNEE_ as assignee, t.CREATE_TIME_ as created, t.DUE_DATE_ as due,"
			+ " case when t.TENANT_ID_ is null then 1 else 0 end as shared,"
			+ " case when t.ASSIGNEE_ = :me then 'MINE' when t.ASSIGNEE_ in (:principals) then 'SUBSTITUTE'"
			+ " when t.ASSIGNEE_ is not null then 'COLLEAGUE' when v.own = 1 then 'UNIT' else 'SUBSTITUTE' end as whose,"
			+ " case when t.DUE_DATE_ is null then 'NONE' when t.DUE_DATE_ < :now then 'OVERDUE'"
			+ " when t.DUE_DATE_ < :midnight then 'TODAY' when t.DUE_DATE_ < :week then 'WEEK' else 'LATER' end as due_in"
			+ " from (" + VISIBLE + ") v join ACT_RU_TASK t on t.ID_ = v.id"
			+ " where t.SUSPENSION_STATE_ = 1 and (t.TENANT_ID_ is null or t.TENANT_ID_ = :party)";

	private final JdbcClient jdbc;

	private final ProcessEngine engine;

	OpenTasks(JdbcClient jdbc, ProcessEngine engine) {
		this.jdbc = jdbc;
		this.engine = engine;
	}

	/**
	 * Lists a person's tasks.
	 * @param from the first to list, from 0
	 * @param most how many to list at most
	 */
	public TaskListing list(CurrentUser user, TaskFilter filter, int from, int most) {
		String wanted = " from (" + TASKS + ") w join ACT_RU_EXECUTION e on e.ID_ = w.instance where "
				+ matches(filter);
		int matching = with(filter, of(user, filter, "select count(*)" + wanted)).query(Integer.class).single();
		List<Row> rows = (matching == 0) ? List.of()
				: with(filter,
						of(user, filter,
								"select w.*, e.BUSINESS_KEY_ as dossier" + wanted
										+ " order by case when w.due is null then 1 else 0 end, w.due, w.created, w.id"
										+ " offset :from rows fetch next :most rows only"))
					.param("from", from)
					.param("most", most)
					.query(Row::of)
					.list();
		Map<String, List<String>> groups = groups(rows);
		List<Item> items = rows.stream().map((row) -> new Item(workItem(row, groups), row.whose())).toList();
		return new TaskListing(items, matching, counts(user, filter));
	}

	private Counts counts(CurrentUser user, TaskFilter filter) {
		Map<Whose, Integer> whose = new EnumMap<>(Whose.class);
		Map<Due, Integer> due = new EnumMap<>(Due.class);
		Map<String, Integer> elements = new TreeMap<>();
		int[] zones = new int[2];
		of(user, filter, "select w.element, w.whose, w.due_in, w.shared, count(*) as n from (" + TASKS
				+ ") w group by w.element, w.whose, w.due_in, w.shared")
			.query((row) -> {
				int n = row.getInt("n");
				Whose reason = Whose.valueOf(row.getString("whose"));
				whose.merge(reason, n, Integer::sum);
				if (reason != Whose.COLLEAGUE) {
					due.merge(Due.valueOf(row.getString("due_in")), n, Integer::sum);
					elements.merge(row.getString("element"), n, Integer::sum);
					zones[row.getInt("shared")] += n;
				}
			});
		Map<String, Integer> groups = new TreeMap<>();
		of(user, filter,
				"select l.GROUP_ID_ as path, count(*) as n from (" + TASKS
						+ ") w join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = w.id and l.TYPE_ = 'candidate'"
						+ " where w.whose <> 'COLLEAGUE' and l.GROUP_ID_ in (:groups) group by l.GROUP_ID_")
			.query((row) -> {
				groups.put(row.getString("path"), row.getInt("n"));
			});
		Map<DossierId, Integer> dossiers = new LinkedHashMap<>();
		of(user, filter,
				"select e.BUSINESS_KEY_ as dossier, count(*) as n from (" + TASKS
						+ ") w join ACT_RU_EXECUTION e on e.ID_ = w.instance where w.whose <> 'COLLEAGUE'"
						+ " group by e.BUSINESS_KEY_ order by 2 desc, 1 fetch first " + MOST_DOSSIERS + " rows only")
			.query((row) -> {
				dossiers.put(DossierId.of(row.getString("dossier")), row.getInt("n"));
			});
		return new Counts(whose, due, elements, groups, dossiers, zones[1], zones[0]);
	}

	private StatementSpec of(CurrentUser user, TaskFilter filter, String sql) {
		List<String> principals = user.names().subList(1, user.names().size());
		return this.jdbc.sql(sql)
			.param("me", user.name())
			.param("names", user.names())
			// Nobody has the empty name: a list must not be empty.
			.param("principals", principals.isEmpty() ? List.of("") : principals)
			.param("groups", user.groupPaths())
			.param("own_groups", user.ownGroupPaths())
			.param("party", user.side().code())
			.param("now", Timestamp.from(filter.today().now()))
			.param("midnight", Timestamp.from(filter.today().midnight()))
			.param("week", Timestamp.from(filter.today().week()));
	}

	private static String matches(TaskFilter filter) {
		StringBuilder sql = new StringBuilder((filter.whose() != null) ? "w.whose = :whose" : "w.whose <> 'COLLEAGUE'");
		if (filter.due() != null) {
			sql.append(" and w.due_in = :due");
		}
		if (filter.element() != null) {
			sql.append(" and w.element = :element");
		}
		if (filter.shared() != null) {
			sql.append(" and w.shared = :shared");
		}
		if (filter.group() != null) {
			sql.append(" and exists (select 1 from ACT_RU_IDENTITYLINK l where l.TASK_ID_ = w.id")
				.append(" and l.TYPE_ = 'candidate' and l.GROUP_ID_ = :group and l.GROUP_ID_ in (:groups))");
		}
		if (filter.dossiers() != null) {
			sql.append(filter.dossiers().isEmpty() ? " and 1 = 0" : " and e.BUSINESS_KEY_ in (:dossiers)");
		}
		return sql.toString();
	}

	private static StatementSpec with(TaskFilter filter, StatementSpec sql) {
		Map<String, Object> values = new HashMap<>();
		if (filter.whose() != null) {
			values.put("whose", filter.whose().name());
		}
		if (filter.due() != null) {
			values.put("due", filter.due().name());
		}
		if (filter.element() != null) {
			values.put("element", filter.element());
		}
		if (filter.shared() != null) {
			values.put("shared", filter.shared() ? 1 : 0);
		}
		if (filter.group() != null) {
			values.put("group", filter.group());
		}
		if (filter.dossiers() != null && !filter.dossiers().isEmpty()) {
			values.put("dossiers", filter.dossiers().stream().map(DossierId::toString).toList());
		}
		return sql.params(values);
	}

	private Map<String, List<String>> groups(List<Row> rows) {
		Map<String, List<String>> groups = new HashMap<>();
		if (!rows.isEmpty()) {
			this.jdbc.sql("""
					select TASK_ID_ as task, GROUP_ID_ as path from ACT_RU_IDENTITYLINK
					where TYPE_ = 'candidate' and GROUP_ID_ is not null and TASK_ID_ in (:tasks) order by GROUP_ID_
					""").param("tasks", rows.stream().map(Row::id).toList()).query((row) -> {
				groups.computeIfAbsent(row.getString("task"), (task) -> new ArrayList<>()).add(row.getString("path"));
			});
		}
		return groups;
	}

	private WorkItem workItem(Row row, Map<String, List<String>> groups) {
		String form = this.engine.getFormService().getTaskFormKey(row.definition(), row.element());
		return new WorkItem(new TaskId(row.id()), DossierId.of(row.dossier()), Tasks.processOf(row.definition()),
				row.element(), form, row.created().toInstant(), (row.due() != null) ? row.due().toInstant() : null,
				row.assignee(), groups.getOrDefault(row.id(), List.of()));
	}

	private record Row(String id, String definition, String dossier, String element, @Nullable String assignee,
			Timestamp created, @Nullable Timestamp due, Whose whose) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getString("id"), row.getString("definition"), row.getString("dossier"),
					row.getString("element"), row.getString("assignee"), row.getTimestamp("created"),
					row.getTimestamp("due"), Whose.valueOf(row.getString("whose")));
		}

	}

}
