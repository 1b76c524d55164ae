package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.ClauseUses.Use;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Origin;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which clauses a side took from the bank. Every question names the side.
 */
@Repository
public class OriginStore {

	/** For a query that names the origin {@code o}. */
	private static final String OWN = " o.party = :reader_party and not :reader_is_delegate ";

	private final JdbcClient jdbc;

	OriginStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps what a side has taken last for a clause.
	 */
	public void keep(Origin origin) {
		for (String table : List.of("clause_origin_value", "clause_origin")) {
			this.jdbc.sql("delete from " + table + " where clause_id = :clause and party = :party")
				.param("clause", origin.clause().value())
				.param("party", origin.party().code())
				.update();
		}
		this.jdbc.sql("""
				insert into clause_origin (clause_id, party, dossier_id, bank_version_id, taken_by, taken_at)
				values (:clause, :party, :dossier, :version, :by, :at)
				""")
			.param("clause", origin.clause().value())
			.param("party", origin.party().code())
			.param("dossier", origin.dossier().value())
			.param("version", origin.version().value())
			.param("by", origin.by())
			.param("at", Instants.utc(origin.at()))
			.update();
		origin.values()
			.forEach((name, value) -> this.jdbc.sql("""
					insert into clause_origin_value (clause_id, party, name, en, ja)
					values (:clause, :party, :name, :en, :ja)
					""")
				.param("clause", origin.clause().value())
				.param("party", origin.party().code())
				.param("name", name)
				.param("en", value.en())
				.param("ja", value.ja())
				.update());
	}

	/**
	 * What the reader's side took for the clauses of a dossier that exists for the
	 * reader, in the order in which it was taken.
	 */
	public List<Origin> list(CurrentUser reader, DossierId dossier) {
		Map<ClauseId, Map<String, Bilingual>> values = new HashMap<>();
		Visible.to(reader, this.jdbc.sql("""
				select w.clause_id, w.name, w.en, w.ja from clause_origin_value w
				join clause_origin o on o.clause_id = w.clause_id and o.party = w.party
				join dossier d on d.id = o.dossier_id where d.id = :dossier and
				""" + OWN + " and " + Visible.SQL)).param("dossier", dossier.value()).query((row, number) -> {
			values.computeIfAbsent(new ClauseId(row.getObject("clause_id", UUID.class)), (id) -> new LinkedHashMap<>())
				.put(row.getString("name"), new Bilingual(row.getString("en"), row.getString("ja")));
			return number;
		}).list();
		return Visible.to(reader, this.jdbc.sql("""
				select o.* from clause_origin o join dossier d on d.id = o.dossier_id
				join clause c on c.id = o.clause_id and not c.removed where d.id = :dossier and
				""" + OWN + " and " + Visible.SQL + " order by o.taken_at, o.clause_id"))
			.param("dossier", dossier.value())
			.query((row, number) -> origin(row, values))
			.list();
	}

	/**
	 * Where the reader's side has used versions of the bank, in dossiers that exist for
	 * the reader.
	 */
	public List<Use> uses(CurrentUser reader, Collection<BankVersionId> versions) {
		if (versions.isEmpty()) {
			return List.of();
		}
		return Visible.to(reader, this.jdbc.sql("""
				select o.bank_version_id, o.clause_id, o.dossier_id, d.title_en, d.title_ja
				from clause_origin o join dossier d on d.id = o.dossier_id
				join clause c on c.id = o.clause_id and not c.removed where o.bank_version_id in (:versions) and
				""" + OWN + " and " + Visible.SQL + " order by d.event_date desc, d.id, c.position"))
			.param("versions", versions.stream().map(BankVersionId::value).toList())
			.query((row, number) -> new Use(new BankVersionId(row.getObject("bank_version_id", UUID.class)),
					new Bilingual(row.getString("title_en"), row.getString("title_ja")),
					"/dossiers/" + row.getString("dossier_id") + "/clauses/" + row.getString("clause_id")))
			.list();
	}

	private static Origin origin(ResultSet row, Map<ClauseId, Map<String, Bilingual>> values) throws SQLException {
		ClauseId clause = new ClauseId(row.getObject("clause_id", UUID.class));
		return new Origin(clause, new DossierId(row.getObject("dossier_id", UUID.class)),
				new Party(row.getString("party")), new BankVersionId(row.getObject("bank_version_id", UUID.class)),
				values.getOrDefault(clause, Map.of()), row.getString("taken_by"),
				row.getObject("taken_at", OffsetDateTime.class).toInstant());
	}

}
