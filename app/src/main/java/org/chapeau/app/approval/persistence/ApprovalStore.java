package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.approval.Approval;
import org.chapeau.app.approval.Approval.Return;
import org.chapeau.app.approval.Approval.Signature;
import org.chapeau.app.approval.Approval.State;
import org.chapeau.app.approval.ApprovalId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps approvals.
 */
@Repository
public class ApprovalStore {

	private final JdbcClient jdbc;

	ApprovalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The approvals of the reader's own side on a dossier, the latest first; none for
	 * those who do not carry them.
	 */
	public List<Approval> list(CurrentUser reader, DossierId dossier) {
		return Rows
			.to(reader,
					this.jdbc.sql("select * from approval where dossier_id = :dossier and " + Rows.INSIDER
							+ " order by started_at desc")
						.param("dossier", dossier.value()))
			.query(ApprovalStore::approval)
			.list();
	}

	/**
	 * The approvals of one side, for that side's own processes; the latest first.
	 */
	public List<Approval> ofProcess(DossierId dossier, Party party) {
		return this.jdbc.sql("""
				select * from approval where dossier_id = :dossier and party = :party order by started_at desc
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(ApprovalStore::approval)
			.list();
	}

	/**
	 * The approval of one side that is under way, for that side's own processes.
	 */
	public Optional<Approval> running(DossierId dossier, Party party) {
		return ofProcess(dossier, party).stream().filter(Approval::running).findFirst();
	}

	/**
	 * The approval of one side that is under way, locked until the transaction ends, for
	 * that side's own processes.
	 */
	public Optional<Approval> lockRunning(DossierId dossier, Party party) {
		return this.jdbc.sql("""
				select * from approval where dossier_id = :dossier and party = :party and state = 'RUNNING' for update
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(ApprovalStore::approval)
			.optional();
	}

	/**
	 * What the reader's offices approved last of a dossier, or, if they have approved
	 * nothing of it, what their side last had before it and did not get approved.
	 */
	public Optional<EarlierText> lastApproved(CurrentUser reader, DossierId dossier) {
		return this.jdbc.sql("""
				select hash, seen_at, approved from (
				  select s.hash, s.decided_at as seen_at, true as approved
				  from kessai_step s join approval a on a.id = s.approval_id
				  where a.dossier_id = :dossier and s.party = :reader_party and s.decision = 'APPROVED'
				    and s.group_path in (:reader_groups)
				  union all
				  select p.hash, r.answered_at, true
				  from silence_response r join silence_procedure p on p.id = r.procedure_id
				  where p.dossier_id = :dossier and r.party = :reader_party and r.kind = 'AGREED'
				    and r.delegation in (:reader_groups)
				  union all
				  select hash, signed_at, true from approval
				  where dossier_id = :dossier and party = :reader_party and signed_at is not null and :reader_signs
				  union all
				  select hash, ended_at, false from approval
				  where dossier_id = :dossier and party = :reader_party and ended_at is not null
				) earlier
				order by approved desc, seen_at desc fetch first 1 rows only
				""")
			.param("dossier", dossier.value())
			.param("reader_party", reader.side().code())
			.param("reader_groups", reader.groupPaths())
			.param("reader_signs", reader.has(Role.SIGNATORY))
			.query((row, number) -> new EarlierText(row.getString("hash"), Rows.time(row, "seen_at"),
					row.getBoolean("approved")))
			.optional();
	}

	public void insert(Approval approval) {
		this.jdbc.sql("""
				insert into approval (id, dossier_id, party, hash, state, started_at, version)
				values (:id, :dossier, :party, :hash, :state, :startedAt, 1)
				""")
			.param("id", approval.id().value())
			.param("dossier", approval.dossier().value())
			.param("party", approval.party().code())
			.param("hash", approval.hash())
			.param("state", approval.state().name())
			.param("startedAt", Instants.utc(approval.startedAt()))
			.update();
	}

	/**
	 * Writes the state back.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void update(Approval approval) {
		Signature signature = approval.signature();
		Return returned = approval.returned();
		int rows = this.jdbc.sql("""
				update approval set state = :state, signed_by = :signedBy, signed_at = :signedAt,
				  returned_by = :returnedBy, return_reason = :reason, return_message = :message, ended_at = :endedAt,
				  version = version + 1
				where id = :id and party = :party and version = :version
				""")
			.param("state", approval.state().name())
			.param("signedBy", (signature != null) ? signature.by() : null)
			.param("signedAt", (signature != null) ? Instants.utc(signature.at()) : null)
			.param("returnedBy", (returned != null) ? returned.by() : null)
			.param("reason", (returned != null) ? returned.reason() : null)
			.param("message", (returned != null) ? returned.message() : null)
			.param("endedAt", Instants.utc(approval.endedAt()))
			.param("id", approval.id().value())
			.param("party", approval.party().code())
			.param("version", approval.version())
			.update();
		if (rows == 0) {
			throw new OptimisticLockingFailureException("Approval " + approval.id() + " was changed meanwhile");
		}
	}

	private static Approval approval(ResultSet row, int number) throws SQLException {
		return new Approval(new ApprovalId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), new Party(row.getString("party")),
				row.getString("hash"), State.valueOf(row.getString("state")), Rows.time(row, "started_at"),
				signature(row), returned(row), Rows.instant(row, "ended_at"), row.getInt("version"));
	}

	private static @Nullable Signature signature(ResultSet row) throws SQLException {
		String by = row.getString("signed_by");
		return (by != null) ? new Signature(by, Rows.time(row, "signed_at")) : null;
	}

	private static @Nullable Return returned(ResultSet row) throws SQLException {
		String by = row.getString("returned_by");
		return (by != null) ? new Return(by, row.getString("return_reason"), row.getString("return_message")) : null;
	}

	/**
	 * A text that has been before the reader's side.
	 *
	 * @param hash its hash
	 * @param at when it was approved, or when its approval ended
	 * @param approved whether the reader's own office approved it
	 */
	public record EarlierText(String hash, Instant at, boolean approved) {
	}

}
