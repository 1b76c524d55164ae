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
					this.jdbc.sql("select c.* from consultation c where c.dossier_id = :dossier and "
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
		return this.jdbc.sql("""
				select c.* from consultation c where c.dossier_id = :dossier and c.party = :party order by c.round desc
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query((row, number) -> this.rows.consultation(row, (id) -> this.rows.units(party, id)))
			.list();
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
		consultation.units().forEach((unit) -> insertUnit(consultation, unit));
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
		consultation.units().forEach((unit) -> write(consultation, unit, written.get(unit.unit())));
	}

	private void write(Consultation consultation, AskedUnit unit, @Nullable AskedUnit written) {
		if (written == null) {
			insertUnit(consultation, unit);
		}
		else if (!written.equals(unit)) {
			updateUnit(consultation, unit);
			if (!written.clauses().equals(unit.clauses())) {
				writeClauses(consultation, unit);
			}
		}
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

	private void updateUnit(Consultation consultation, AskedUnit unit) {
		unit(this.jdbc.sql("""
				update consultation_unit set proposed = :proposed, last_asked = :asked, reason = :reason, legal = :legal
				where consultation_id = :id and party = :party and unit = :unit
				"""), consultation, unit).update();
	}

	private void insertUnit(Consultation consultation, AskedUnit unit) {
		unit(this.jdbc.sql("""
				insert into consultation_unit (consultation_id, party, unit, proposed, last_asked, reason, legal)
				values (:id, :party, :unit, :proposed, :asked, :reason, :legal)
				"""), consultation, unit).update();
		writeClauses(consultation, unit);
	}

	/** What a unit is asked about can become more. */
	private void writeClauses(Consultation consultation, AskedUnit unit) {
		this.jdbc.sql("""
				delete from consultation_unit_clause
				where consultation_id = :id and party = :party and unit = :unit
				""")
			.param("id", consultation.id().value())
			.param("party", consultation.party().code())
			.param("unit", unit.unit())
			.update();
		this.batch.batchUpdate(
				"insert into consultation_unit_clause (consultation_id, party, unit, clause_id) values (?, ?, ?, ?)",
				unit.clauses()
					.stream()
					.map((clause) -> new Object[] { consultation.id().value(), consultation.party().code(), unit.unit(),
							clause.value() })
					.toList());
	}

	private static StatementSpec unit(StatementSpec statement, Consultation consultation, AskedUnit unit) {
		return statement.param("id", consultation.id().value())
			.param("party", consultation.party().code())
			.param("unit", unit.unit())
			.param("proposed", unit.proposed())
			.param("asked", unit.lastAsked())
			.param("reason", unit.reason())
			.param("legal", unit.legal());
	}

}
