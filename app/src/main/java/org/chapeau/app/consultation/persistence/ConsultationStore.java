package org.chapeau.app.consultation.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.ConcernedClause;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.Consultation.Decision;
import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps consultations.
 */
@Repository
public class ConsultationStore {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	private final ConsultationRows rows;

	ConsultationStore(JdbcClient jdbc, JdbcOperations batch, ConsultationRows rows) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.rows = rows;
	}

	/**
	 * The consultations on a dossier that exist for the reader, the latest round first,
	 * each with the units that exist for the reader.
	 */
	public List<Consultation> list(CurrentUser reader, DossierId dossier) {
		return OwnSide
			.of(reader,
					this.jdbc
						.sql(ConsultationRows.CONSULTATIONS + " where c.dossier_id = :dossier and "
								+ OwnSide.CONSULTATION + " order by c.round desc")
						.param("dossier", dossier.value()))
			.query((row, number) -> this.rows.consultation(row, (id) -> this.rows.units(reader, id)))
			.list();
	}

	/**
	 * A side's latest consultation on a dossier, whole, for the processes that work on it
	 * and for no reader.
	 */
	public Optional<Consultation> ofProcess(Party party, DossierId dossier) {
		return allOfProcess(party, dossier).stream().findFirst();
	}

	/**
	 * All of a side's consultations on a dossier, likewise, the latest round first.
	 */
	public List<Consultation> allOfProcess(Party party, DossierId dossier) {
		return this.jdbc
			.sql(ConsultationRows.CONSULTATIONS
					+ " where c.dossier_id = :dossier and c.party = :party order by c.round desc")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query((row, number) -> this.rows.consultation(row, (id) -> this.rows.units(party, id)))
			.list();
	}

	/**
	 * Those whose turn it is in a side's latest consultation on a dossier, likewise: the
	 * same as {@link Consultation#turn()} says of the whole. A process asks once for each
	 * of them.
	 */
	public List<String> turnOfProcess(Party party, DossierId dossier) {
		return this.jdbc.sql("""
				select u.unit from consultation c
				join consultation_unit u on u.consultation_id = c.id and u.party = c.party and u.last_asked = c.asking
				  and u.legal = (c.state = 'ADVISING')
				where c.dossier_id = :dossier and c.party = :party
				  and not exists (select 1 from consultation later where later.dossier_id = c.dossier_id
				    and later.party = c.party and later.round > c.round)
				order by u.unit
				""").param("dossier", dossier.value()).param("party", party.code()).query(String.class).list();
	}

	/**
	 * The time limit that a side chose last on a dossier, for the processes that work on
	 * it and for no reader. What a round begins with is nobody's choice yet.
	 * @return nothing before it has chosen one
	 */
	public Optional<TimeLimit> limitOfProcess(Party party, DossierId dossier) {
		return this.jdbc.sql("""
				select time_limit from consultation where dossier_id = :dossier and party = :party
				and (state <> 'PREPARING' or asking > 1) order by round desc limit 1
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query((row, number) -> TimeLimit.valueOf(row.getString("time_limit")))
			.optional();
	}

	/**
	 * Lets nobody else act on a side's consultations on a dossier until the present
	 * transaction ends.
	 */
	public void lock(Party party, DossierId dossier) {
		this.jdbc
			.sql("select id from consultation where dossier_id = :dossier and party = :party order by round for update")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query((row, number) -> number)
			.list();
	}

	public void insert(Consultation consultation) {
		state(this.jdbc
			.sql("""
					insert into consultation (id, party, dossier_id, round, asking, state, instructions, time_limit, legal_asked,
					  reminder_at, deadline_at, answer, answer_reason, answered_at, version)
					values (:id, :party, :dossier, :round, :asking, :state, :instructions, :limit, :legal,
					  :reminder, :deadline, :answer, :reason, :answered, 1)
					"""),
				consultation)
			.param("dossier", consultation.dossier().value())
			.param("round", consultation.round())
			.update();
		insertClauses(consultation);
		insertUnits(consultation, consultation.units());
	}

	/**
	 * Writes a whole consultation back.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void update(Consultation consultation) {
		int changed = state(
				this.jdbc
					.sql("""
							update consultation set asking = :asking, state = :state, instructions = :instructions,
							  time_limit = :limit, legal_asked = :legal, reminder_at = :reminder, deadline_at = :deadline, answer = :answer,
							  answer_reason = :reason, answered_at = :answered, version = version + 1
							where id = :id and party = :party and version = :version
							"""),
				consultation)
			.param("version", consultation.version())
			.update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("Consultation " + consultation.id() + " was changed meanwhile");
		}
		Map<String, AskedUnit> written = this.rows.units(consultation.party(), consultation.id())
			.stream()
			.collect(Collectors.toMap(AskedUnit::unit, Function.identity()));
		Map<Boolean, List<AskedUnit>> units = consultation.units()
			.stream()
			.filter((unit) -> !unit.equals(written.get(unit.unit())))
			.collect(Collectors.partitioningBy((unit) -> written.containsKey(unit.unit())));
		insertUnits(consultation, units.get(false));
		updateUnits(consultation, units.get(true), written);
	}

	private static StatementSpec state(StatementSpec statement, Consultation consultation) {
		@Nullable Window window = consultation.window();
		@Nullable Decision decision = consultation.decision();
		return statement.param("id", consultation.id().value())
			.param("party", consultation.party().code())
			.param("asking", consultation.asking())
			.param("state", consultation.state().name())
			.param("instructions", consultation.instructions())
			.param("limit", consultation.limit().name())
			.param("legal", consultation.legalAsked())
			.param("reminder", Instants.utc((window != null) ? window.reminder() : null))
			.param("deadline", Instants.utc((window != null) ? window.deadline() : null))
			.param("answer", (decision != null) ? decision.answer().name() : null)
			.param("reason", (decision != null) ? decision.reason() : null)
			.param("answered", Instants.utc((decision != null) ? decision.at() : null));
	}

	private void insertClauses(Consultation consultation) {
		List<Object[]> rows = new ArrayList<>();
		for (ConcernedClause clause : consultation.clauses()) {
			rows.add(new Object[] { consultation.id().value(), consultation.party().code(), clause.clause().value(),
					rows.size(), clause.legal() });
		}
		this.batch.batchUpdate("""
				insert into consultation_clause (consultation_id, party, clause_id, position, legal)
				values (?, ?, ?, ?, ?)
				""", rows);
	}

	private void insertUnits(Consultation consultation, List<AskedUnit> units) {
		this.batch.batchUpdate("""
				insert into consultation_unit (proposed, last_asked, reason, legal, consultation_id, party, unit)
				values (?, ?, ?, ?, ?, ?, ?)
				""", units.stream().map((unit) -> values(consultation, unit)).toList());
		insertClauses(consultation, units);
	}

	/**
	 * What a unit is asked about can become more.
	 */
	private void updateUnits(Consultation consultation, List<AskedUnit> units, Map<String, AskedUnit> written) {
		this.batch.batchUpdate("""
				update consultation_unit set proposed = ?, last_asked = ?, reason = ?, legal = ?
				where consultation_id = ? and party = ? and unit = ?
				""", units.stream().map((unit) -> values(consultation, unit)).toList());
		List<AskedUnit> others = units.stream()
			.filter((unit) -> !unit.clauses().equals(written.get(unit.unit()).clauses()))
			.toList();
		this.batch.batchUpdate(
				"delete from consultation_unit_clause where consultation_id = ? and party = ? and unit = ?",
				others.stream()
					.map((unit) -> new Object[] { consultation.id().value(), consultation.party().code(), unit.unit() })
					.toList());
		insertClauses(consultation, others);
	}

	private void insertClauses(Consultation consultation, List<AskedUnit> units) {
		this.batch.batchUpdate(
				"insert into consultation_unit_clause (consultation_id, party, unit, clause_id) values (?, ?, ?, ?)",
				units.stream()
					.flatMap((unit) -> unit.clauses()
						.stream()
						.map((clause) -> new Object[] { consultation.id().value(), consultation.party().code(),
								unit.unit(), clause.value() }))
					.toList());
	}

	private static Object[] values(Consultation consultation, AskedUnit unit) {
		return new Object[] { unit.proposed(), unit.lastAsked(), unit.reason(), unit.legal(), consultation.id().value(),
				consultation.party().code(), unit.unit() };
	}

}
