package org.chapeau.app.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.chapeau.app.kernel.DossierId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits to be done, for those who remind people of it and for no reader.
 */
@Component
@Transactional(readOnly = true)
public class WorkWaiting {

	/** A row for each task and group that may take it, as the engine keeps them. */
	private static final String DUE = """
			select t.ID_ as id, t.TASK_DEF_KEY_ as element, t.ASSIGNEE_ as assignee, t.CREATE_TIME_ as created,
			  t.DUE_DATE_ as due, e.BUSINESS_KEY_ as dossier, l.GROUP_ID_ as path
			from ACT_RU_TASK t
			join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
			left join ACT_RU_IDENTITYLINK l on l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate'
			where t.SUSPENSION_STATE_ = 1 and t.DUE_DATE_ > :after and t.DUE_DATE_ <= :until
			""";

	private static final String IN_ORDER = " order by t.DUE_DATE_, t.ID_, l.GROUP_ID_";

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	WorkWaiting(ProcessEngine engine, JdbcClient jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	/**
	 * The tasks that are due after one instant and not after another, the first due
	 * first. They are read at once: what is done meanwhile is either still among them or
	 * not.
	 */
	public List<WorkOffered> due(Instant after, Instant until) {
		return due(this.jdbc.sql(DUE + IN_ORDER), after, until);
	}

	/**
	 * Those of them that stand on one element of any model.
	 */
	public List<WorkOffered> due(String element, Instant after, Instant until) {
		return due(this.jdbc.sql(DUE + " and t.TASK_DEF_KEY_ = :element" + IN_ORDER).param("element", element), after,
				until);
	}

	private static List<WorkOffered> due(StatementSpec statement, Instant after, Instant until) {
		Map<String, WorkOffered> due = new LinkedHashMap<>();
		statement.param("after", Timestamp.from(after)).param("until", Timestamp.from(until)).query((row) -> {
			String path = row.getString("path");
			List<String> groups = due.computeIfAbsent(row.getString("id"), (id) -> offered(row)).groups();
			if (path != null) {
				groups.add(path);
			}
		});
		return List.copyOf(due.values());
	}

	/**
	 * Whether a task is still to be done.
	 */
	public boolean isOpen(TaskId task) {
		return this.engine.getTaskService().createTaskQuery().active().taskId(task.value()).count() > 0;
	}

	private static WorkOffered offered(ResultSet row) {
		try {
			return new WorkOffered(new TaskId(row.getString("id")), DossierId.of(row.getString("dossier")),
					row.getString("element"), new ArrayList<>(), row.getString("assignee"),
					row.getTimestamp("created").toInstant(), row.getTimestamp("due").toInstant());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("A task cannot be read", ex);
		}
	}

}
