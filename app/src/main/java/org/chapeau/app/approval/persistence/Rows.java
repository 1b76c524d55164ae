package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What the stores of this feature have in common: who may read, and instants.
 */
final class Rows {

	/**
	 * For a query that only the people who carry an approval read in full: those who
	 * coordinate it, hold the pen, decide on it, or audit it. Others of the same side get
	 * no row.
	 */
	static final String INSIDER = "party = :reader_party and :reader_insider";

	private Rows() {
	}

	static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return query.param("reader_party", reader.side().code()).param("reader_insider", isInsider(reader));
	}

	static boolean isInsider(CurrentUser reader) {
		return reader.has(Role.COORDINATOR, Role.PENHOLDER, Role.SIGNATORY, Role.KESSAI_APPROVER, Role.AUDITOR);
	}

	static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	static Instant time(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
