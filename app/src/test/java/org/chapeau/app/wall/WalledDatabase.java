package org.chapeau.app.wall;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.audit.persistence.ChainOldRecord;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.kernel.Zone;
import org.flywaydb.core.Flyway;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the program on PostgreSQL without the program; each table behind the wall
 * has a row of the EU and one of Japan. Whatever a row refers to is of its own side.
 */
final class WalledDatabase implements AutoCloseable {

	private final PostgresDatabase database;

	private final JdbcClient superuser;

	private final Set<String> walled;

	private WalledDatabase(PostgresDatabase database) {
		this.database = database;
		this.superuser = JdbcClient.create(database.asSuperuser());
		this.walled = this.superuser.sql("""
				select c.relname from pg_class c join pg_policy p on p.polrelid = c.oid
				where c.relrowsecurity and c.relforcerowsecurity
				""").query(String.class).set();
	}

	static WalledDatabase create() throws Exception {
		PostgresDatabase database = PostgresDatabase.create();
		try (Zone all = Zone.ofAll()) {
			Flyway.configure()
				.dataSource(new ZonedDataSource(database.asProgram()))
				.locations("classpath:db/migration", "classpath:db/postgresql")
				.javaMigrations(new ChainOldRecord())
				.load()
				.migrate();
		}
		WalledDatabase walled = new WalledDatabase(database);
		walled.walled.forEach((table) -> List.of("EU", "JP").forEach((side) -> {
			walled.superuser.sql("set session_replication_role = replica; " + walled.row(table, side)).update();
		}));
		return walled;
	}

	PostgresDatabase database() {
		return this.database;
	}

	JdbcClient superuser() {
		return this.superuser;
	}

	/** The tables that have policies, which bind their owner as well. */
	Set<String> walled() {
		return this.walled;
	}

	/** All tables of the program, but for Flyway's and the engine's. */
	Set<String> tables() {
		return this.superuser.sql("""
				select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
				and relname not like 'flyway%' and relname not like 'act\\_%'
				""").query(String.class).set();
	}

	/**
	 * Adds a row in which every name, every code and every id is of one side.
	 */
	String row(String table, String side) {
		TreeMap<String, String> values = new TreeMap<>();
		this.superuser.sql("""
				select column_name, data_type from information_schema.columns
				where table_schema = 'public' and table_name = :table and is_identity = 'NO'
				and (is_nullable = 'NO' or column_name in ('party', 'zone', 'side', 'member_state', 'dossier_id'))
				""").param("table", table).query((row) -> {
			values.put(row.getString("column_name"),
					// A dossier in no round yet is its penholder's alone.
					row.getString("column_name").equals("round") ? "0" : value(row.getString("data_type"), side));
		});
		return "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values ("
				+ values.values().stream().collect(Collectors.joining(", ")) + ")";
	}

	private static String value(String type, String side) {
		return switch (type) {
			case "uuid" -> "'" + new UUID(0, side.hashCode()) + "'";
			case "character varying", "text" -> "'" + side + "'";
			case "integer", "bigint" -> String.valueOf(side.hashCode());
			case "boolean" -> "true";
			case "bytea" -> "''";
			default -> "now()";
		};
	}

	@Override
	public void close() throws Exception {
		this.database.close();
	}

}
