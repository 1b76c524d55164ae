package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.consultation.ClearedClause;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which version of each clause a positive opinion was given on. A row is only ever
 * added.
 */
@Repository
public class ClearedStore {

	private static final String CLEARED = """
			select u.*, c.round from cleared_clause u join consultation c on c.id = u.consultation_id
			where c.dossier_id = :dossier and
			""";

	private static final String IN_ORDER = " order by c.round, u.asking";

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	ClearedStore(JdbcClient jdbc, JdbcOperations batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	public void insert(Party party, Opinion opinion, List<ClauseText> clauses) {
		this.batch.batchUpdate("""
				insert into cleared_clause (consultation_id, party, unit, asking, clause_id, number, hash)
				values (?, ?, ?, ?, ?, ?, ?)
				""",
				clauses.stream()
					.map((clause) -> new Object[] { opinion.consultation().value(), party.code(), opinion.unit(),
							opinion.asking(), clause.id().value(), clause.number(), clause.hash() })
					.toList());
	}

	/**
	 * What the units that the reader may know of have cleared, the earliest first.
	 */
	public List<ClearedClause> list(CurrentUser reader, DossierId dossier) {
		return OwnSide.of(reader, this.jdbc.sql(CLEARED + OwnSide.UNIT + IN_ORDER).param("dossier", dossier.value()))
			.query(ClearedStore::cleared)
			.list();
	}

	/**
	 * What the units of a side have cleared, likewise, for its processes and for no
	 * reader.
	 */
	public List<ClearedClause> ofProcess(Party party, DossierId dossier) {
		return this.jdbc.sql(CLEARED + "u.party = :party" + IN_ORDER)
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(ClearedStore::cleared)
			.list();
	}

	private static ClearedClause cleared(ResultSet row, int number) throws SQLException {
		return new ClearedClause(row.getString("unit"), new ClauseId(row.getObject("clause_id", UUID.class)),
				row.getInt("round"), row.getInt("number"), row.getString("hash"));
	}

}
