package org.chapeau.app.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Chains what was recorded before the record was a chain, in the order in which it was
 * recorded.
 */
@Component
public class ChainOldRecord implements JavaMigration {

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("28");
	}

	@Override
	public String getDescription() {
		return "chain the old record";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		DataSource connection = new SingleConnectionDataSource(context.getConnection(), true);
		JdbcClient jdbc = JdbcClient.create(connection);
		Map<String, End> ends = new HashMap<>();
		List<Old> rows = jdbc.sql("select * from audit_record order by number").query(Old::of).list();
		rows.forEach((old) -> {
			End end = ends.getOrDefault(old.row().strand(), new End(0, RecordRow.START));
			RecordRow row = end.next(old.row().strand(), old.row().dossier(), old.row().what(), old.row().side(),
					old.row().user().value(), old.row().subject().value(), old.row().hash(), old.row().at());
			write(jdbc, old.number(), row);
			ends.put(row.strand(), new End(row.place(), row.link()));
		});
		ends.forEach((strand, end) -> jdbc.sql("insert into audit_strand values (:name, :length, :head)")
			.param("name", strand)
			.param("length", end.length())
			.param("head", end.head())
			.update());
		List.of("strand", "place", "link")
			.forEach(
					(column) -> jdbc.sql("alter table audit_record alter column " + column + " set not null").update());
	}

	private static void write(JdbcClient jdbc, long number, RecordRow row) {
		jdbc.sql(
				"""
						update audit_record set strand = :strand, place = :place, who = :who, user_salt = :user_salt, about = :about,
						  subject_salt = :subject_salt, link = :link
						where number = :number
						""")
			.param("strand", row.strand())
			.param("place", row.place())
			.param("who", row.user().digest())
			.param("user_salt", row.user().salt())
			.param("about", row.subject().digest())
			.param("subject_salt", row.subject().salt())
			.param("link", row.link())
			.param("number", number)
			.update();
	}

	/**
	 * A row without its link.
	 */
	private record Old(long number, RecordRow row) {

		static Old of(ResultSet row, int index) throws SQLException {
			String zone = row.getString("zone");
			return new Old(row.getLong("number"),
					new End(0, RecordRow.START).next((zone != null) ? zone : RecordRow.SHARED,
							row.getString("dossier_id"), row.getString("what"), row.getString("side"),
							row.getString("user_name"), row.getString("subject"), row.getString("hash"),
							row.getObject("recorded_at", OffsetDateTime.class).toInstant()));
		}

	}

}
