package org.chapeau.app.process;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

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
	private static final List<Index> LACKING = List.of(
			new Index("CHAPEAU_IDX_TASK_PARENT", "ACT_RU_TASK", "PARENT_TASK_ID_"),
			new Index("CHAPEAU_IDX_VARIABLE_EXEC_TASK", "ACT_RU_VARIABLE", "EXECUTION_ID_, TASK_ID_"),
			new Index("CHAPEAU_IDX_LINK_GROUP_TASK", "ACT_RU_IDENTITYLINK", "GROUP_ID_, TYPE_, TASK_ID_"),
			new Index("CHAPEAU_IDX_EXEC_KEY", "ACT_RU_EXECUTION", "ID_, BUSINESS_KEY_"));

	/**
	 * Creates those that are not there. It looks first: to be told that there is one
	 * PostgreSQL locks the table against everybody who is at work on another node.
	 */
	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		DataSource database = engine.getProcessEngineConfiguration().getDataSource();
		LACKING.stream()
			.filter((index) -> !index.isIn(database))
			.forEach((index) -> JdbcClient.create(database).sql(index.sql()).update());
	}

	private record Index(String name, String table, String columns) {

		String sql() {
			return "create index " + this.name + " on " + this.table + " (" + this.columns + ")";
		}

		boolean isIn(DataSource database) {
			try {
				return JdbcUtils.extractDatabaseMetaData(database, this::isIn);
			}
			catch (MetaDataAccessException ex) {
				throw new IllegalStateException("The database does not say which indexes it has", ex);
			}
		}

		private boolean isIn(DatabaseMetaData database) throws SQLException {
			String written = database.storesLowerCaseIdentifiers() ? this.table.toLowerCase(Locale.ROOT) : this.table;
			try (ResultSet indexes = database.getIndexInfo(null, database.getConnection().getSchema(), written, false,
					true)) {
				while (indexes.next()) {
					if (this.name.equalsIgnoreCase(indexes.getString("INDEX_NAME"))) {
						return true;
					}
				}
				return false;
			}
		}

	}

}
