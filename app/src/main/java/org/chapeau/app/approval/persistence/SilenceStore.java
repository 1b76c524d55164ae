package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.approval.Approval;
import org.chapeau.app.approval.ApprovalId;
import org.chapeau.app.approval.SilenceId;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedure.State;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps silence procedures. What may change one takes its lock first and looks at the
 * clock afterwards, so that an objection and the deadline cannot pass each other.
 */
@Repository
public class SilenceStore {

	private final JdbcClient jdbc;

	SilenceStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The silence procedures of the reader's own side on a dossier, the latest first: for
	 * those who carry the approval and for the delegations that are asked.
	 */
	public List<SilenceProcedure> list(CurrentUser reader, DossierId dossier) {
		return to(reader, this.jdbc.sql("""
				select * from silence_procedure where dossier_id = :dossier and party = :reader_party
				and (:reader_insider or :reader_delegate) order by opened_at desc, number desc
				""").param("dossier", dossier.value())).query(SilenceStore::procedure).list();
	}

	/**
	 * A silence procedure of the reader's own side, locked until the transaction ends.
	 */
	public Optional<SilenceProcedure> lock(CurrentUser reader, SilenceId id) {
		return to(reader, this.jdbc.sql("""
				select * from silence_procedure where id = :id and party = :reader_party
				and (:reader_insider or :reader_delegate) for update
				""").param("id", id.value())).query(SilenceStore::procedure).optional();
	}

	/**
	 * The open silence procedure of one side, locked until the transaction ends, for that
	 * side's own processes.
	 */
	public Optional<SilenceProcedure> lockOpen(DossierId dossier, Party party) {
		return this.jdbc.sql("""
				select * from silence_procedure
				where dossier_id = :dossier and party = :party and state = 'OPEN' for update
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(SilenceStore::procedure)
			.optional();
	}

	/**
	 * The silence procedures of one approval, the latest first, for its side's own
	 * processes.
	 */
	public List<SilenceProcedure> ofProcess(Approval approval) {
		return this.jdbc.sql("""
				select * from silence_procedure where approval_id = :approval and party = :party
				order by number desc
				""")
			.param("approval", approval.id().value())
			.param("party", approval.party().code())
			.query(SilenceStore::procedure)
			.list();
	}

	public void insert(SilenceProcedure procedure) {
		this.jdbc.sql("""
				insert into silence_procedure (id, approval_id, dossier_id, party, hash, number, profile, opened_by,
				  opened_at, first_deadline, deadline, state, version)
				values (:id, :approval, :dossier, :party, :hash, :number, :profile, :openedBy,
				  :openedAt, :firstDeadline, :deadline, :state, 1)
				""")
			.param("id", procedure.id().value())
			.param("approval", procedure.approval().value())
			.param("dossier", procedure.dossier().value())
			.param("party", procedure.party().code())
			.param("hash", procedure.hash())
			.param("number", procedure.number())
			.param("profile", procedure.profile())
			.param("openedBy", procedure.openedBy())
			.param("openedAt", Instants.utc(procedure.openedAt()))
			.param("firstDeadline", Instants.utc(procedure.firstDeadline()))
			.param("deadline", Instants.utc(procedure.deadline()))
			.param("state", procedure.state().name())
			.update();
	}

	/**
	 * Writes the state back.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void update(SilenceProcedure procedure) {
		int rows = this.jdbc.sql("""
				update silence_procedure set deadline = :deadline, state = :state, ended_at = :endedAt,
				  withdrawal_reference = :reference, closing_reason = :reason, version = version + 1
				where id = :id and party = :party and version = :version
				""")
			.param("deadline", Instants.utc(procedure.deadline()))
			.param("state", procedure.state().name())
			.param("endedAt", Instants.utc(procedure.endedAt()))
			.param("reference", procedure.withdrawalReference())
			.param("reason", procedure.closingReason())
			.param("id", procedure.id().value())
			.param("party", procedure.party().code())
			.param("version", procedure.version())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException(
					"Silence procedure " + procedure.id() + " was changed meanwhile");
		}
	}

	private static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return Rows.to(reader, query).param("reader_delegate", reader.has(Role.DELEGATE));
	}

	private static SilenceProcedure procedure(ResultSet row, int number) throws SQLException {
		return new SilenceProcedure(new SilenceId(row.getObject("id", UUID.class)),
				new ApprovalId(row.getObject("approval_id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), new Party(row.getString("party")),
				row.getString("hash"), row.getInt("number"), row.getString("profile"), row.getString("opened_by"),
				Rows.time(row, "opened_at"), Rows.time(row, "first_deadline"), Rows.time(row, "deadline"),
				State.valueOf(row.getString("state")), Rows.instant(row, "ended_at"),
				row.getString("withdrawal_reference"), row.getString("closing_reason"), row.getInt("version"));
	}

}
