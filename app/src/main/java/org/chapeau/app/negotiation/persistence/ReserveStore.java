package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.ReserveId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps reserves. A Member State's exists inside its side only: for those who carry the
 * negotiation or the approval, and for its own delegation, as in the silence procedure.
 */
@Repository
public class ReserveStore {

	/** Why and by whom is read for the own side; a delegation reads only its own. */
	private static final String VISIBLE = """
			select r.id, r.dossier_id, r.clause_id, r.party, r.member_state, r.kind, r.lift_by, r.entered_at,
			  r.lifted_at, i.reason, i.entered_by, i.lifted_by
			from reserve r join dossier d on d.id = r.dossier_id
			left join reserve_inside i on i.reserve_id = r.id and i.party = :reader_party
			  and (not :reader_is_delegate or r.member_state in (:reader_groups))
			where (r.member_state is null or (r.party = :reader_party
			  and (:reader_insider or r.member_state in (:reader_groups))))
			and d.id = :dossier and
			""" + Visible.SQL;

	private final JdbcClient jdbc;

	ReserveStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whether the reserves of every Member State of the reader's side exist for the
	 * reader; otherwise those of the reader's own delegation do.
	 */
	public static boolean isInsider(CurrentUser reader) {
		return reader.has(Role.COORDINATOR, Role.PENHOLDER, Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION, Role.SIGNATORY,
				Role.KESSAI_APPROVER, Role.AUDITOR);
	}

	/**
	 * The reserves on a dossier that exist for the reader, the latest first.
	 */
	public List<Reserve> list(CurrentUser reader, DossierId dossier) {
		return to(reader, dossier, VISIBLE + " order by r.entered_at desc, r.id").query(ReserveStore::reserve).list();
	}

	/**
	 * A reserve on a dossier, if it exists for the reader.
	 */
	public Optional<Reserve> find(CurrentUser reader, DossierId dossier, ReserveId id) {
		return to(reader, dossier, VISIBLE + " and r.id = :id").param("id", id.value())
			.query(ReserveStore::reserve)
			.optional();
	}

	/**
	 * How many live reserves a side knows of, its own Member States' among them.
	 */
	public int live(DossierId dossier, Party side) {
		return this.jdbc.sql("""
				select count(*) from reserve where dossier_id = :dossier and lifted_at is null
				and (member_state is null or party = :side)
				""").param("dossier", dossier.value()).param("side", side.code()).query(Integer.class).single();
	}

	public void insert(Reserve reserve) {
		this.jdbc.sql("""
				insert into reserve (id, dossier_id, clause_id, party, member_state, kind, lift_by, entered_at)
				values (:id, :dossier, :clause, :party, :memberState, :kind, :liftBy, :at)
				""")
			.param("id", reserve.id().value())
			.param("dossier", reserve.dossier().value())
			.param("clause", (reserve.clause() != null) ? reserve.clause().value() : null)
			.param("party", reserve.party().code())
			.param("memberState", reserve.memberState())
			.param("kind", reserve.kind().name())
			.param("liftBy", reserve.liftBy())
			.param("at", Instants.utc(reserve.enteredAt()))
			.update();
		this.jdbc.sql("""
				insert into reserve_inside (reserve_id, party, reason, entered_by) values (:id, :party, :reason, :by)
				""")
			.param("id", reserve.id().value())
			.param("party", reserve.party().code())
			.param("reason", reserve.reason())
			.param("by", reserve.enteredBy())
			.update();
	}

	/**
	 * Lifts a reserve of its own side.
	 * @return whether it was live until now; not if somebody else was first
	 */
	public boolean lift(Reserve reserve, String by, Instant at) {
		boolean live = this.jdbc
			.sql("update reserve set lifted_at = :at where id = :id and party = :party and lifted_at is null")
			.param("at", Instants.utc(at))
			.param("id", reserve.id().value())
			.param("party", reserve.party().code())
			.update() > 0;
		if (live) {
			this.jdbc.sql("update reserve_inside set lifted_by = :by where reserve_id = :id and party = :party")
				.param("by", by)
				.param("id", reserve.id().value())
				.param("party", reserve.party().code())
				.update();
		}
		return live;
	}

	private StatementSpec to(CurrentUser reader, DossierId dossier, String sql) {
		return Visible.to(reader, this.jdbc.sql(sql))
			.param("dossier", dossier.value())
			.param("reader_insider", isInsider(reader))
			.param("reader_groups", reader.groupPaths());
	}

	private static Reserve reserve(ResultSet row, int number) throws SQLException {
		UUID clause = row.getObject("clause_id", UUID.class);
		return new Reserve(new ReserveId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), (clause != null) ? new ClauseId(clause) : null,
				new Party(row.getString("party")), row.getString("member_state"),
				Reserve.Kind.valueOf(row.getString("kind")), row.getString("reason"),
				row.getObject("lift_by", LocalDate.class),
				row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getString("entered_by"),
				instant(row, "lifted_at"), row.getString("lifted_by"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

}
