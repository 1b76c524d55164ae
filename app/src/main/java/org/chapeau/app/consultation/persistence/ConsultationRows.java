package org.chapeau.app.consultation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.ConcernedClause;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultation.Decision;
import org.chapeau.app.consultation.Consultation.State;
import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.ConsultationId;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.chapeau.workflows.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a consultation together with its clauses and units.
 */
@Component
class ConsultationRows {

	/** Consultations, the clauses of each in the same row. */
	static final String CONSULTATIONS = """
			select c.*,
			  array(select k.clause_id from consultation_clause k
			    where k.consultation_id = c.id and k.party = c.party order by k.position) as clauses,
			  array(select k.legal from consultation_clause k
			    where k.consultation_id = c.id and k.party = c.party order by k.position) as clauses_legal
			from consultation c
			""";

	private static final String UNITS = """
			select u.*, (select string_agg(cast(c.clause_id as varchar(36)), ',') from consultation_unit_clause c
			  where c.consultation_id = u.consultation_id and c.party = u.party and c.unit = u.unit) as clauses
			from consultation_unit u
			""";

	private final JdbcClient jdbc;

	ConsultationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Consultation consultation(ResultSet row, Function<ConsultationId, List<AskedUnit>> units) throws SQLException {
		ConsultationId id = new ConsultationId(row.getObject("id", UUID.class));
		Party party = new Party(row.getString("party"));
		return new Consultation(id, new DossierId(row.getObject("dossier_id", UUID.class)), party, row.getInt("round"),
				row.getInt("asking"), State.valueOf(row.getString("state")), row.getString("instructions"),
				TimeLimit.valueOf(row.getString("time_limit")), row.getBoolean("legal_asked"), clauses(row),
				units.apply(id), window(row), decision(row), row.getInt("version"));
	}

	/**
	 * The units of a consultation that exist for the reader.
	 */
	List<AskedUnit> units(CurrentUser reader, ConsultationId id) {
		return OwnSide
			.of(reader,
					this.jdbc.sql(UNITS + " where u.consultation_id = :id and " + OwnSide.UNIT + " order by u.unit")
						.param("id", id.value()))
			.query(ConsultationRows::unit)
			.list();
	}

	/**
	 * Every unit of a side's consultation, for its processes.
	 */
	List<AskedUnit> units(Party party, ConsultationId id) {
		return this.jdbc.sql(UNITS + " where u.consultation_id = :id and u.party = :party order by u.unit")
			.param("id", id.value())
			.param("party", party.code())
			.query(ConsultationRows::unit)
			.list();
	}

	/** The names of the clauses lie in the same row: one question for all units. */
	private static AskedUnit unit(ResultSet row, int number) throws SQLException {
		String clauses = row.getString("clauses");
		return new AskedUnit(row.getString("unit"), (clauses != null) ? clauses(clauses) : Set.of(),
				row.getBoolean("proposed"), row.getInt("last_asked"), row.getString("reason"), row.getBoolean("legal"));
	}

	private static Set<ClauseId> clauses(String names) {
		return Arrays.stream(names.split(","))
			.map((name) -> new ClauseId(UUID.fromString(name)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<ConcernedClause> clauses(ResultSet row) throws SQLException {
		Object[] ids = (Object[]) row.getArray("clauses").getArray();
		Object[] legal = (Object[]) row.getArray("clauses_legal").getArray();
		return IntStream.range(0, ids.length)
			.mapToObj((at) -> new ConcernedClause(new ClauseId((UUID) ids[at]), (Boolean) legal[at]))
			.toList();
	}

	private static @Nullable Window window(ResultSet row) throws SQLException {
		Instant reminder = instant(row, "reminder_at");
		Instant deadline = instant(row, "deadline_at");
		return (reminder != null && deadline != null) ? new Window(reminder, deadline) : null;
	}

	private static @Nullable Decision decision(ResultSet row) throws SQLException {
		String answer = row.getString("answer");
		Instant at = instant(row, "answered_at");
		return (answer != null && at != null) ? new Decision(Answer.valueOf(answer), row.getString("answer_reason"), at)
				: null;
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
