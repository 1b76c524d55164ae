package org.chapeau.app.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what a process keeps for one of its tasks from the engine's tables in one query.
 * The engine itself reads all variables of one scope after another, and each decision
 * asks.
 */
@Component
class TaskVariables {

	/** The scopes of the task's instance, with their value if they have one. */
	private static final String SCOPES = """
			select e.ID_ as id, e.PARENT_ID_ as parent, v.TEXT_ as text,
			  case when e.ID_ = t.EXECUTION_ID_ then true else false end as nearest
			from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = t.PROC_INST_ID_
			left join ACT_RU_VARIABLE v on v.EXECUTION_ID_ = e.ID_ and v.NAME_ = :name and v.TASK_ID_ is null
			where t.ID_ = :task
			""";

	private final JdbcClient jdbc;

	TaskVariables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The word of this name in the nearest scope around the task that has one.
	 */
	Optional<String> find(TaskId task, String name) {
		Map<String, Scope> scopes = this.jdbc.sql(SCOPES)
			.param("task", task.value())
			.param("name", name)
			.query(TaskVariables::scope)
			.stream()
			.collect(Collectors.toMap(Scope::id, Function.identity()));
		@Nullable Scope scope = scopes.values().stream().filter(Scope::nearest).findFirst().orElse(null);
		while (scope != null && scope.text() == null) {
			scope = scopes.get(scope.parent());
		}
		return Optional.ofNullable(scope).map(Scope::text);
	}

	private static Scope scope(ResultSet row, int number) throws SQLException {
		return new Scope(row.getString("id"), row.getString("parent"), row.getString("text"),
				row.getBoolean("nearest"));
	}

	private record Scope(String id, @Nullable String parent, @Nullable String text, boolean nearest) {
	}

}
