package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.consultation.ConsultationId;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps opinions. A row is only ever added.
 */
@Repository
public class OpinionStore {

	private static final String OPINION = """
			select u.*, c.dossier_id, c.round, l.done_at as looked_at
			from opinion u join consultation c on c.id = u.consultation_id
			left join consultation_act l on l.consultation_id = u.consultation_id and l.unit = u.unit
			  and l.asking = u.asking and l.kind = 'LOOKED_AT'
			""";

	private final JdbcClient jdbc;

	OpinionStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Party party, Opinion opinion) {
		this.jdbc.sql("""
				insert into opinion (consultation_id, party, unit, asking, legal, kind, comment, text_hash,
				  stand_in, given_at)
				values (:consultation, :party, :unit, :asking, :legal, :kind, :comment, :hash,
				  :stand_in, :at)
				""")
			.param("consultation", opinion.consultation().value())
			.param("party", party.code())
			.param("unit", opinion.unit())
			.param("asking", opinion.asking())
			.param("legal", opinion.legal())
			.param("kind", opinion.kind().name())
			.param("comment", opinion.comment())
			.param("hash", opinion.textHash())
			.param("stand_in", (opinion.standIn() != null) ? opinion.standIn().by() : null)
			.param("at", Instants.utc(opinion.at()))
			.update();
		opinion.remarks()
			.forEach((clause, words) -> this.jdbc.sql("""
					insert into opinion_remark (consultation_id, party, unit, asking, clause_id, words)
					values (:consultation, :party, :unit, :asking, :clause, :words)
					""")
				.param("consultation", opinion.consultation().value())
				.param("party", party.code())
				.param("unit", opinion.unit())
				.param("asking", opinion.asking())
				.param("clause", clause.value())
				.param("words", words)
				.update());
	}

	/**
	 * The opinions on a dossier that the reader may know of, the latest first.
	 */
	public List<Opinion> list(CurrentUser reader, DossierId dossier) {
		return OwnSide
			.of(reader,
					this.jdbc.sql(OPINION + """
							where c.dossier_id = :dossier and c.party = u.party and
							""" + OwnSide.UNIT + " order by c.round desc, u.asking desc, u.legal, u.unit")
						.param("dossier", dossier.value()))
			.query(this::opinion)
			.list();
	}

	/**
	 * The opinions of one consultation, for the processes that work on it and for no
	 * reader.
	 */
	public List<Opinion> ofProcess(Party party, ConsultationId consultation) {
		return this.jdbc.sql(OPINION + """
				where u.consultation_id = :consultation and u.party = :party
				""")
			.param("consultation", consultation.value())
			.param("party", party.code())
			.query(this::opinion)
			.list();
	}

	private static Opinion.@Nullable StandIn standIn(ResultSet row) throws SQLException {
		String by = row.getString("stand_in");
		OffsetDateTime looked = row.getObject("looked_at", OffsetDateTime.class);
		return (by == null) ? null : new Opinion.StandIn(by, (looked != null) ? looked.toInstant() : null);
	}

	/** Of an opinion that exists for whoever asks. */
	private Map<ClauseId, String> remarks(ResultSet row) throws SQLException {
		Map<ClauseId, String> remarks = new LinkedHashMap<>();
		this.jdbc.sql("""
				select r.clause_id, r.words from opinion_remark r join clause c on c.id = r.clause_id
				where r.consultation_id = :consultation and r.party = :party and r.unit = :unit and r.asking = :asking
				order by c.position, c.id
				""")
			.param("consultation", row.getObject("consultation_id", UUID.class))
			.param("party", row.getString("party"))
			.param("unit", row.getString("unit"))
			.param("asking", row.getInt("asking"))
			.query((remark) -> {
				remarks.put(new ClauseId(remark.getObject("clause_id", UUID.class)), remark.getString("words"));
			});
		return remarks;
	}

	private Opinion opinion(ResultSet row, int number) throws SQLException {
		return new Opinion(new ConsultationId(row.getObject("consultation_id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), row.getInt("round"), row.getInt("asking"),
				row.getString("unit"), row.getBoolean("legal"), Opinion.Kind.valueOf(row.getString("kind")),
				row.getString("comment"), remarks(row), row.getString("text_hash"), standIn(row),
				row.getObject("given_at", OffsetDateTime.class).toInstant());
	}

}
