package org.chapeau.app.language.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.language.Mark;
import org.chapeau.app.language.Waiver;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps waivers.
 */
@Repository
public class WaiverStore {

	private final JdbcClient jdbc;

	WaiverStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The waivers of the reader's side in a dossier.
	 */
	public List<Waiver> list(CurrentUser reader, DossierId dossier) {
		return Own
			.to(reader,
					this.jdbc.sql("select * from language_waiver where dossier_id = :dossier and" + Own.SQL
							+ "order by waived_at"))
			.param("dossier", dossier.value())
			.query(WaiverStore::waiver)
			.list();
	}

	/**
	 * Keeps a waiver.
	 * @return whether the side had not waived the same yet
	 */
	public boolean insert(Waiver waiver) {
		return marked(waiver.mark(), this.jdbc.sql("""
				insert into language_waiver (dossier_id, clause_id, party, rule, language, words, reason, waived_by,
					waived_at)
				select :dossier, :clause, :party, :rule, :language, :words, :reason, :by, :at
				where not exists (select 1 from language_waiver where clause_id = :clause and party = :party
					and rule = :rule and language = :language and words = :words)
				""")).param("dossier", waiver.dossier().value())
			.param("clause", waiver.clause().value())
			.param("party", waiver.party().code())
			.param("reason", waiver.reason())
			.param("by", waiver.by())
			.param("at", Instants.utc(waiver.at()))
			.update() > 0;
	}

	/**
	 * Takes a waiver of the user's side away.
	 * @return whether there was one
	 */
	public boolean delete(CurrentUser user, ClauseId clause, Mark mark) {
		return marked(mark, Own.to(user, this.jdbc.sql("""
				delete from language_waiver
				where clause_id = :clause and rule = :rule and language = :language and words = :words and"""
				+ Own.SQL)))
			.param("clause", clause.value())
			.update() > 0;
	}

	private static StatementSpec marked(Mark mark, StatementSpec query) {
		return query.param("rule", mark.rule().name())
			.param("language", mark.language().name())
			.param("words", mark.words());
	}

	private static Waiver waiver(ResultSet row, int number) throws SQLException {
		Mark mark = new Mark(LintFinding.Rule.valueOf(row.getString("rule")),
				Language.valueOf(row.getString("language")), row.getString("words"));
		return new Waiver(new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")), mark,
				row.getString("reason"), row.getString("waived_by"),
				row.getObject("waived_at", OffsetDateTime.class).toInstant());
	}

}
