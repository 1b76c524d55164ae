package org.chapeau.app.negotiation.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.KeptDraft;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps zero drafts as they stood. A row is only ever added.
 */
@Repository
public class KeptDraftStore {

	private final JdbcClient jdbc;

	KeptDraftStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a draft, unless it is kept already.
	 */
	public void keep(DossierId dossier, Party party, String hash, List<ClauseText> clauses, Instant at) {
		// Two who make files at once must not give two drafts one number.
		this.jdbc.sql("select id from dossier where id = :dossier for update")
			.param("dossier", dossier.value())
			.query(UUID.class)
			.single();
		int number = 1 + this.jdbc.sql("select coalesce(max(number), 0) from kept_draft where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.query(Integer.class)
			.single();
		int added = this.jdbc.sql("""
				insert into kept_draft (dossier_id, number, party, hash, kept_at)
				select :dossier, cast(:number as int), :party, :hash, :at
				where not exists (select 1 from kept_draft where dossier_id = :dossier and hash = :hash)
				""")
			.param("dossier", dossier.value())
			.param("number", number)
			.param("party", party.code())
			.param("hash", hash)
			.param("at", Instants.utc(at))
			.update();
		if (added > 0) {
			clauses.forEach((clause) -> keep(dossier, number, clause));
		}
	}

	private void keep(DossierId dossier, int number, ClauseText clause) {
		this.jdbc.sql("""
				insert into kept_draft_clause (dossier_id, number, position, clause_id, clause_number, part, depth,
				  en, ja, hash)
				values (:dossier, :number, :position, :clause, :version, :part, :depth, :en, :ja, :hash)
				""")
			.param("dossier", dossier.value())
			.param("number", number)
			.param("position", clause.position())
			.param("clause", clause.id().value())
			.param("version", clause.number())
			.param("part", clause.part().name())
			.param("depth", clause.depth())
			.param("en", clause.en().print())
			.param("ja", clause.ja().print())
			.param("hash", clause.hash())
			.update();
	}

	/**
	 * The drafts of the reader's side, the latest first.
	 */
	public List<KeptDraft> list(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select k.number, k.hash, k.kept_at from kept_draft k join dossier d on d.id = k.dossier_id
				where d.id = :dossier and k.party = :reader_party and
				""" + Visible.SQL + " order by k.number desc").param("dossier", dossier.value()))
			.query((row, at) -> new KeptDraft(row.getInt("number"), row.getString("hash"),
					row.getObject("kept_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * The text of a draft of the reader's side; no clauses if there is none of the
	 * number.
	 */
	public List<ClauseText> text(CurrentUser reader, DossierId dossier, int number) {
		return Visible
			.to(reader,
					this.jdbc.sql("""
							select c.id, c.dossier_id, s.position, s.part, c.kind, c.theme, c.scale, c.level, s.depth,
							  c.template_id, s.clause_number as current_number, s.en, s.ja, s.hash,
							  null as agreed_by, false as place_open
							from kept_draft k
							join kept_draft_clause s on s.dossier_id = k.dossier_id and s.number = k.number
							join clause c on c.id = s.clause_id
							join dossier d on d.id = k.dossier_id
							where d.id = :dossier and k.number = :number and k.party = :reader_party and
							""" + Visible.SQL + " order by s.position, c.id")
						.param("dossier", dossier.value())
						.param("number", number))
			.query(TextStore::clause)
			.list();
	}

}
