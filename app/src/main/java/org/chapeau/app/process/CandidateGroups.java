package org.chapeau.app.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which groups may take a task.
 */
final class CandidateGroups {

	private CandidateGroups() {
	}

	/**
	 * The groups of each task that has any, by path.
	 */
	static Map<TaskId, List<String>> of(JdbcClient jdbc, Collection<TaskId> tasks) {
		Map<TaskId, List<String>> groups = new HashMap<>();
		if (!tasks.isEmpty()) {
			jdbc.sql("""
					select TASK_ID_ as task, GROUP_ID_ as path from ACT_RU_IDENTITYLINK
					where TYPE_ = 'candidate' and GROUP_ID_ is not null and TASK_ID_ in (:tasks) order by GROUP_ID_
					""").param("tasks", tasks.stream().map(TaskId::value).toList()).query((row) -> {
				groups.computeIfAbsent(new TaskId(row.getString("task")), (task) -> new ArrayList<>())
					.add(row.getString("path"));
			});
		}
		return groups;
	}

}
