package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.consultation.ConsultationId;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
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
	}

	/**
	 * The opinions on a dossier that the reader may know of, the latest first.
	 */
	public List<Opinion> list(CurrentUser reader, DossierId dossier) {
		return OwnSide
			.of(reader,
					this.jdbc.sql(OPINION + """
							where c.dossier_id = :dossier and
							""" + OwnSide.UNIT + " order by c.round desc, u.asking desc, u.legal, u.unit")
						.param("dossier", dossier.value()))
			.query(OpinionStore::opinion)
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
			.query(OpinionStore::opinion)
			.list();
	}

	private static Opinion.@Nullable StandIn standIn(ResultSet row) throws SQLException {
		String by = row.getString("stand_in");
		OffsetDateTime looked = row.getObject("looked_at", OffsetDateTime.class);
		return (by == null) ? null : new Opinion.StandIn(by, (looked != null) ? looked.toInstant() : null);
	}

	private static Opinion opinion(ResultSet row, int number) throws SQLException {
		return new Opinion(new ConsultationId(row.getObject("consultation_id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), row.getInt("round"), row.getInt("asking"),
				row.getString("unit"), row.getBoolean("legal"), Opinion.Kind.valueOf(row.getString("kind")),
				row.getString("comment"), row.getString("text_hash"), standIn(row),
				row.getObject("given_at", OffsetDateTime.class).toInstant());
	}

}
