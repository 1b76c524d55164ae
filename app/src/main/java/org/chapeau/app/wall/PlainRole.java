package org.chapeau.app.wall;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether the program comes to the database as somebody for whom the wall stands.
 */
final class PlainRole {

	private PlainRole() {
	}

	/**
	 * Lets the program start, or not.
	 * @throws IllegalStateException if PostgreSQL would show its role every row
	 */
	static void check(DataSource database) {
		JdbcClient jdbc = JdbcClient.create(database);
		boolean plain = jdbc.sql("select not (rolsuper or rolbypassrls) from pg_roles where rolname = current_user")
			.query(Boolean.class)
			.single();
		if (!plain) {
			String role = jdbc.sql("select current_user").query(String.class).single();
			throw new IllegalStateException("The role " + role
					+ " may see every row whatever the policies say (SUPERUSER or"
					+ " BYPASSRLS). Give the program a role of its own: docs/operations.md, \"The role in PostgreSQL\"");
		}
	}

}
