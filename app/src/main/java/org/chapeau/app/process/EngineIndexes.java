package org.chapeau.app.process;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Indexes that the engine's own script lacks, without which ending a case costs the more
 * the more tasks are open anywhere. Created when the engine has made its tables.
 */
public final class EngineIndexes extends AbstractProcessEnginePlugin {

	/**
	 * When a task is deleted the engine looks for its subtasks, and for the variables of
	 * its execution that belong to no task: H2 takes the index of the tasks for these,
	 * and reads the variables of all cases.
	 */
	private static final List<String> LACKING = List.of(
			"create index if not exists CHAPEAU_IDX_TASK_PARENT on ACT_RU_TASK (PARENT_TASK_ID_)",
			"create index if not exists CHAPEAU_IDX_VARIABLE_EXEC_TASK on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_)",
			"create index if not exists CHAPEAU_IDX_LINK_GROUP_TASK on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)",
			"create index if not exists CHAPEAU_IDX_EXEC_KEY on ACT_RU_EXECUTION (ID_, BUSINESS_KEY_)");

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		JdbcClient jdbc = JdbcClient.create(engine.getProcessEngineConfiguration().getDataSource());
		LACKING.forEach((index) -> jdbc.sql(index).update());
	}

}
