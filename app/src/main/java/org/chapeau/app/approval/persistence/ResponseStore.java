package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.approval.Amendment;
import org.chapeau.app.approval.SilenceId;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceResponse;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what delegations said. A row is only ever added, by whoever holds the lock of the
 * procedure.
 */
@Repository
public class ResponseStore {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	ResponseStore(JdbcClient jdbc, JdbcOperations batch) {
		this.jdbc = jdbc;
		this.batch = batch;
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
			.query(this::response)
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
			.query(this::response)
			.list();
	}

	/**
	 * Adds what delegations have said, or that they were silent.
	 */
	public void insert(SilenceProcedure procedure, List<SilenceResponse> responses) {
		this.batch.batchUpdate("""
				insert into silence_response (procedure_id, number, party, delegation, kind, reason, counter_text,
				  answered_by, answered_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", responses.stream().map((response) -> values(procedure, response)).toList());
		this.batch.batchUpdate("""
				insert into silence_amendment (procedure_id, number, party, clause_id, clause_number, en, ja)
				values (?, ?, ?, ?, ?, ?, ?)
				""",
				responses.stream()
					.flatMap((response) -> response.amendments()
						.stream()
						.map((amendment) -> values(procedure, response.number(), amendment)))
					.toList());
	}

	private static @Nullable Object[] values(SilenceProcedure procedure, SilenceResponse response) {
		return new @Nullable Object[] { procedure.id().value(), response.number(), procedure.party().code(),
				response.delegation(), response.kind().name(), response.reason(), response.counterText(), response.by(),
				Instants.utc(response.at()) };
	}

	private static Object[] values(SilenceProcedure procedure, int number, Amendment amendment) {
		return new Object[] { procedure.id().value(), number, procedure.party().code(), amendment.clause().value(),
				amendment.number(), amendment.en(), amendment.ja() };
	}

	/** The amendments of a response that has been read for somebody who may know it. */
	private List<Amendment> amendments(ResultSet row) throws SQLException {
		return this.jdbc.sql("""
				select a.* from silence_amendment a join clause c on c.id = a.clause_id
				where a.procedure_id = :procedure and a.number = :number and a.party = :party order by c.position, c.id
				""")
			.param("procedure", row.getObject("procedure_id", UUID.class))
			.param("number", row.getInt("number"))
			.param("party", row.getString("party"))
			.query((found, at) -> new Amendment(new ClauseId(found.getObject("clause_id", UUID.class)),
					found.getInt("clause_number"), found.getString("en"), found.getString("ja")))
			.list();
	}

	private SilenceResponse response(ResultSet row, int number) throws SQLException {
		Kind kind = Kind.valueOf(row.getString("kind"));
		return new SilenceResponse(new SilenceId(row.getObject("procedure_id", UUID.class)), row.getInt("number"),
				row.getString("delegation"), kind, row.getString("reason"), row.getString("counter_text"),
				(kind == Kind.BROKEN) ? amendments(row) : List.of(), row.getString("answered_by"),
				Rows.time(row, "answered_at"));
	}

}
