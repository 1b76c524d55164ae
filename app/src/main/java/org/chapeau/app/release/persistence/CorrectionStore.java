package org.chapeau.app.release.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.release.Correction;
import org.chapeau.app.release.CorrectionId;
import org.chapeau.app.release.ReleaseId;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps corrections: a side's own until they belong to a package, and those of a package
 * for whoever may know the package.
 */
@Repository
public class CorrectionStore {

	private final JdbcClient jdbc;

	CorrectionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Correction correction) {
		this.jdbc
			.sql("""
					insert into correction (id, dossier_id, side, language, clause_id, before_words, after_words, created_at)
					values (:id, :dossier, :side, :language, :clause, :before, :after, :at)
					""")
			.param("id", correction.id().value())
			.param("dossier", correction.dossier().value())
			.param("side", correction.side().code())
			.param("language", correction.language().name())
			.param("clause", correction.clause().value())
			.param("before", correction.before())
			.param("after", correction.after())
			.param("at", Instants.utc(correction.createdAt()))
			.update();
	}

	/**
	 * What a side has drafted and not put to the keys, in the order of the text.
	 */
	public List<Correction> drafts(Party side, DossierId dossier) {
		return this.jdbc.sql("""
				select c.* from correction c join clause p on p.id = c.clause_id
				where c.dossier_id = :dossier and c.side = :side and c.release_id is null
				order by c.language, p.position, c.created_at, c.id
				""")
			.param("dossier", dossier.value())
			.param("side", side.code())
			.query(CorrectionStore::correction)
			.list();
	}

	/**
	 * Drops what a side has drafted.
	 * @return whether there was such a draft
	 */
	public boolean drop(Party side, DossierId dossier, CorrectionId id) {
		return this.jdbc.sql(
				"delete from correction where id = :id and dossier_id = :dossier and side = :side and release_id is null")
			.param("id", id.value())
			.param("dossier", dossier.value())
			.param("side", side.code())
			.update() == 1;
	}

	/**
	 * Puts what a side has drafted into a package.
	 */
	public void put(Party side, DossierId dossier, ReleaseId release) {
		this.jdbc.sql("""
				update correction set release_id = :release
				where dossier_id = :dossier and side = :side and release_id is null
				""")
			.param("release", release.value())
			.param("dossier", dossier.value())
			.param("side", side.code())
			.update();
	}

	/**
	 * The corrections of a package, in the order of the text; whether the package may be
	 * known is for the caller to have asked.
	 */
	public List<Correction> of(ReleaseId release) {
		return this.jdbc.sql("""
				select c.* from correction c join clause p on p.id = c.clause_id
				where c.release_id = :release order by c.language, p.position, c.created_at, c.id
				""").param("release", release.value()).query(CorrectionStore::correction).list();
	}

	private static Correction correction(ResultSet row, int number) throws SQLException {
		return new Correction(new CorrectionId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), new Party(row.getString("side")),
				Language.valueOf(row.getString("language")), new ClauseId(row.getObject("clause_id", UUID.class)),
				row.getString("before_words"), row.getString("after_words"),
				row.getObject("created_at", OffsetDateTime.class).toInstant());
	}

}
