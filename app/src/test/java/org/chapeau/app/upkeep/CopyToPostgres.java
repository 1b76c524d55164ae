package org.chapeau.app.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.chapeau.app.fixtures.PostgresDatabase;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Has a database that an earlier version wrote on H2 as the same version would have
 * written it on PostgreSQL: tables by its own migrations and by the engine's own script,
 * which has not changed since, and in them the same rows.
 */
final class CopyToPostgres {

	private static final List<String> ENGINE = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	private final JdbcClient from;

	private final Connection to;

	private CopyToPostgres(JdbcClient from, Connection to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Makes the tables and copies the rows.
	 * @param script what H2 wrote of the database, compressed
	 * @param migration the last migration of that version
	 */
	static void write(String script, String migration, PostgresDatabase database) {
		Flyway.configure()
			.dataSource(database.asProgram())
			.locations("classpath:db/migration")
			.target(migration)
			.load()
			.migrate();
		new ResourceDatabasePopulator(ENGINE.stream()
			.map((part) -> new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"))
			.toArray(Resource[]::new)).execute(database.asProgram());
		JdbcClient written = JdbcClient.create(h2());
		written.sql("runscript from '" + script + "' compression gzip").update();
		// Only a superuser may put rows in before those they refer to.
		try (Connection connection = database.asSuperuser().getConnection()) {
			connection.createStatement().execute("set session_replication_role = replica");
			new CopyToPostgres(written, connection).all();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("What H2 wrote does not fit into PostgreSQL", ex);
		}
		written.sql("shutdown").update();
	}

	private static DataSource h2() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:to-be-copied;DB_CLOSE_DELAY=-1");
		database.setUser("sa");
		return database;
	}

	private void all() throws SQLException {
		List<String> tables = this.from.sql("""
				select table_name from information_schema.tables
				where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
				""").query(String.class).list();
		int rows = 0;
		for (String table : tables) {
			rows += copy(table);
		}
		assertThat(rows).as("rows of the earlier version").isPositive();
	}

	private int copy(String table) throws SQLException {
		Map<String, String> columns = columns(table);
		assertThat(columns).as(table).isNotEmpty();
		// The engine's script has said which version it is of.
		this.to.createStatement().execute("delete from " + table);
		String names = String.join(", ", columns.keySet());
		List<List<@Nullable Object>> rows = this.from.sql("select " + names + " from " + table)
			.query((row, number) -> values(row, columns))
			.list();
		String insert = "insert into %s (%s) overriding system value values (%s)".formatted(table, names,
				Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", ")));
		try (PreparedStatement statement = this.to.prepareStatement(insert)) {
			for (List<@Nullable Object> row : rows) {
				for (int i = 0; i < row.size(); i++) {
					statement.setObject(i + 1, row.get(i));
				}
				statement.executeUpdate();
			}
		}
		goOnCounting(table);
		return rows.size();
	}

	/** The columns on PostgreSQL and their types. */
	private Map<String, String> columns(String table) throws SQLException {
		Map<String, String> columns = new LinkedHashMap<>();
		try (PreparedStatement statement = this.to.prepareStatement("""
				select column_name, udt_name from information_schema.columns
				where table_schema = 'public' and table_name = lower(?) order by ordinal_position
				""")) {
			statement.setString(1, table);
			ResultSet found = statement.executeQuery();
			while (found.next()) {
				columns.put(found.getString(1), found.getString(2));
			}
		}
		return columns;
	}

	private static List<@Nullable Object> values(ResultSet row, Map<String, String> columns) throws SQLException {
		List<@Nullable Object> values = new ArrayList<>();
		for (Map.Entry<String, String> column : columns.entrySet()) {
			values.add(switch (column.getValue()) {
				case "uuid" -> row.getObject(column.getKey(), UUID.class);
				case "timestamptz" -> row.getObject(column.getKey(), OffsetDateTime.class);
				case "timestamp" -> row.getObject(column.getKey(), LocalDateTime.class);
				case "date" -> row.getObject(column.getKey(), LocalDate.class);
				case "bytea" -> row.getBytes(column.getKey());
				case "text", "varchar", "bpchar" -> row.getString(column.getKey());
				default -> row.getObject(column.getKey());
			});
		}
		return values;
	}

	/** Numbers that the database gives go on behind those it has given. */
	private void goOnCounting(String table) throws SQLException {
		try (PreparedStatement statement = this.to.prepareStatement("""
				select column_name from information_schema.columns
				where table_schema = 'public' and table_name = lower(?) and is_identity = 'YES'
				""")) {
			statement.setString(1, table);
			ResultSet found = statement.executeQuery();
			while (found.next()) {
				String column = found.getString(1);
				this.to.createStatement()
					.execute("select setval(pg_get_serial_sequence(lower('%s'), '%s'), max(%s)) from %s"
						.formatted(table, column, column, table));
			}
		}
	}

}
