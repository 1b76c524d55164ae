package org.chapeau.app.language.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.language.Confirmation;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what reviewers have confirmed.
 */
@Repository
public class ConfirmationStore {

	private final JdbcClient jdbc;

	ConfirmationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What the reader's side has confirmed in a dossier, of whatever version.
	 */
	public List<Confirmation> list(CurrentUser reader, DossierId dossier) {
		return Own
			.to(reader,
					this.jdbc.sql("select * from language_confirmation where dossier_id = :dossier and" + Own.SQL
							+ "order by confirmed_at"))
			.param("dossier", dossier.value())
			.query(ConfirmationStore::confirmation)
			.list();
	}

	/**
	 * Keeps a confirmation.
	 * @return whether the side had not confirmed that version yet
	 */
	public boolean insert(Confirmation confirmation) {
		return this.jdbc.sql("""
				insert into language_confirmation (dossier_id, clause_id, party, hash, confirmed_by, confirmed_at)
				select :dossier, :clause, :party, :hash, :by, :at
				where not exists (select 1 from language_confirmation
					where clause_id = :clause and party = :party and hash = :hash)
				""")
			.param("dossier", confirmation.dossier().value())
			.param("clause", confirmation.clause().value())
			.param("party", confirmation.party().code())
			.param("hash", confirmation.hash())
			.param("by", confirmation.by())
			.param("at", Instants.utc(confirmation.at()))
			.update() > 0;
	}

	/**
	 * Takes a confirmation of the user's side away.
	 * @return whether there was one
	 */
	public boolean delete(CurrentUser user, ClauseId clause, String hash) {
		return Own
			.to(user,
					this.jdbc.sql("delete from language_confirmation where clause_id = :clause and hash = :hash and"
							+ Own.SQL))
			.param("clause", clause.value())
			.param("hash", hash)
			.update() > 0;
	}

	private static Confirmation confirmation(ResultSet row, int number) throws SQLException {
		return new Confirmation(new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
				row.getString("hash"), row.getString("confirmed_by"),
				row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
	}

}
