package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.approval.SilenceId;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceResponse;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what delegations said. A row is only ever added, by whoever holds the lock of the
 * procedure.
 */
@Repository
public class ResponseStore {

	private final JdbcClient jdbc;

	ResponseStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The responses in a procedure of the reader's own side, the earliest first: all of
	 * them for those who carry the approval, their own for a delegation.
	 */
	public List<SilenceResponse> list(CurrentUser reader, SilenceId procedure) {
		return Rows.to(reader, this.jdbc.sql("""
				select * from silence_response where procedure_id = :procedure and party = :reader_party
				and (:reader_insider or delegation in (:reader_groups)) order by number
				""").param("procedure", procedure.value()))
			.param("reader_groups", reader.groupPaths())
			.query(ResponseStore::response)
			.list();
	}

	/**
	 * The responses in a procedure, for its side's own processes.
	 */
	public List<SilenceResponse> ofProcess(SilenceProcedure procedure) {
		return this.jdbc.sql("""
				select * from silence_response where procedure_id = :procedure and party = :party order by number
				""")
			.param("procedure", procedure.id().value())
			.param("party", procedure.party().code())
			.query(ResponseStore::response)
			.list();
	}

	public void insert(SilenceProcedure procedure, SilenceResponse response) {
		this.jdbc.sql("""
				insert into silence_response (procedure_id, number, party, delegation, kind, reason, counter_text,
				  answered_by, answered_at)
				values (:procedure, :number, :party, :delegation, :kind, :reason, :counterText, :by, :at)
				""")
			.param("procedure", procedure.id().value())
			.param("number", response.number())
			.param("party", procedure.party().code())
			.param("delegation", response.delegation())
			.param("kind", response.kind().name())
			.param("reason", response.reason())
			.param("counterText", response.counterText())
			.param("by", response.by())
			.param("at", Instants.utc(response.at()))
			.update();
	}

	private static SilenceResponse response(ResultSet row, int number) throws SQLException {
		return new SilenceResponse(new SilenceId(row.getObject("procedure_id", UUID.class)), row.getInt("number"),
				row.getString("delegation"), Kind.valueOf(row.getString("kind")), row.getString("reason"),
				row.getString("counter_text"), row.getString("answered_by"), Rows.time(row, "answered_at"));
	}

}
