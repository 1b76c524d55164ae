package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
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
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

	/** What is said on single clauses, of the same opinions. */
	private static final String REMARKS = """
			select r.consultation_id, r.unit, r.asking, r.clause_id, r.words
			from opinion_remark r join clause k on k.id = r.clause_id
			join opinion u on u.consultation_id = r.consultation_id and u.party = r.party and u.unit = r.unit
			  and u.asking = r.asking
			join consultation c on c.id = u.consultation_id
			""";

	private static final String OF_READER = "where c.dossier_id = :dossier and c.party = u.party and " + OwnSide.UNIT;

	private static final String OF_PROCESS = "where u.consultation_id = :consultation and u.party = :party";

	private static final String IN_THEIR_ORDER = " order by k.position, k.id";

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
		Map<Given, Map<ClauseId, String>> remarks = remarks(OwnSide.of(reader,
				this.jdbc.sql(REMARKS + OF_READER + IN_THEIR_ORDER).param("dossier", dossier.value())));
		return OwnSide
			.of(reader,
					this.jdbc.sql(OPINION + OF_READER + " order by c.round desc, u.asking desc, u.legal, u.unit")
						.param("dossier", dossier.value()))
			.query((row, number) -> opinion(row, remarks))
			.list();
	}

	/**
	 * The opinions of one consultation, for the processes that work on it and for no
	 * reader.
	 */
	public List<Opinion> ofProcess(Party party, ConsultationId consultation) {
		Map<Given, Map<ClauseId, String>> remarks = remarks(this.jdbc.sql(REMARKS + OF_PROCESS + IN_THEIR_ORDER)
			.param("consultation", consultation.value())
			.param("party", party.code()));
		return this.jdbc.sql(OPINION + OF_PROCESS)
			.param("consultation", consultation.value())
			.param("party", party.code())
			.query((row, number) -> opinion(row, remarks))
			.list();
	}

	private static Opinion.@Nullable StandIn standIn(ResultSet row) throws SQLException {
		String by = row.getString("stand_in");
		OffsetDateTime looked = row.getObject("looked_at", OffsetDateTime.class);
		return (by == null) ? null : new Opinion.StandIn(by, (looked != null) ? looked.toInstant() : null);
	}

	private static Map<Given, Map<ClauseId, String>> remarks(StatementSpec query) {
		Map<Given, Map<ClauseId, String>> remarks = new HashMap<>();
		query.query((row) -> {
			remarks.computeIfAbsent(Given.of(row), (given) -> new LinkedHashMap<>())
				.put(new ClauseId(row.getObject("clause_id", UUID.class)), row.getString("words"));
		});
		return remarks;
	}

	private static Opinion opinion(ResultSet row, Map<Given, Map<ClauseId, String>> remarks) throws SQLException {
		return new Opinion(new ConsultationId(row.getObject("consultation_id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), row.getInt("round"), row.getInt("asking"),
				row.getString("unit"), row.getBoolean("legal"), Opinion.Kind.valueOf(row.getString("kind")),
				row.getString("comment"), remarks.getOrDefault(Given.of(row), Map.of()), row.getString("text_hash"),
				standIn(row), row.getObject("given_at", OffsetDateTime.class).toInstant());
	}

	/** What tells the opinions of one side apart. */
	private record Given(UUID consultation, String unit, int asking) {

		static Given of(ResultSet row) throws SQLException {
			return new Given(row.getObject("consultation_id", UUID.class), row.getString("unit"), row.getInt("asking"));
		}

	}

}
