package org.chapeau.app.agreed.persistence;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Precedent;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the precedents that sides have chosen.
 */
@Repository
public class PrecedentStore {

	private final JdbcClient jdbc;

	PrecedentStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Those that the reader's side has chosen for a clause and that are still in the
	 * library, the latest statement first.
	 */
	public List<Precedent> list(CurrentUser reader, ClauseId clause) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select c.* from clause_precedent c join earlier_statement s on s.id = c.statement_id
				where c.clause_id = :clause and c.party = :reader_party and s.state = 'CONFIRMED' and
				""" + InLibrary.SQL + " order by s.statement_date desc, c.statement_id, c.position"))
			.param("clause", clause.value())
			.query((row, number) -> new Precedent(new DossierId(row.getObject("dossier_id", UUID.class)),
					new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
					new EarlierStatementId(row.getObject("statement_id", UUID.class)), row.getInt("position"),
					row.getString("chosen_by"), row.getObject("chosen_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Keeps a precedent.
	 * @return whether the side had not chosen it yet
	 */
	public boolean insert(Precedent precedent) {
		return this.jdbc
			.sql("""
					insert into clause_precedent (dossier_id, clause_id, party, statement_id, position, chosen_by, chosen_at)
					select :dossier, :clause, :party, :statement, :position, :by, :at
					where not exists (select 1 from clause_precedent where clause_id = :clause and party = :party
						and statement_id = :statement and position = :position)
					""")
			.param("dossier", precedent.dossier().value())
			.param("clause", precedent.clause().value())
			.param("party", precedent.party().code())
			.param("statement", precedent.statement().value())
			.param("position", precedent.position())
			.param("by", precedent.by())
			.param("at", Instants.utc(precedent.at()))
			.update() > 0;
	}

	/**
	 * Takes a precedent of the user's side away.
	 * @return whether there was one
	 */
	public boolean delete(CurrentUser user, ClauseId clause, EarlierStatementId statement, int position) {
		return this.jdbc.sql("""
				delete from clause_precedent where clause_id = :clause and party = :own and statement_id = :statement
				  and position = :position and not :delegate
				""")
			.param("clause", clause.value())
			.param("own", user.side().code())
			.param("statement", statement.value())
			.param("position", position)
			.param("delegate", user.delegateOnly())
			.update() > 0;
	}

}
