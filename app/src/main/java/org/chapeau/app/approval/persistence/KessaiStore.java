package org.chapeau.app.approval.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chapeau.app.approval.Approval;
import org.chapeau.app.approval.ApprovalId;
import org.chapeau.app.approval.KessaiChain;
import org.chapeau.app.approval.KessaiStep;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.chapeau.workflows.KessaiDecision;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the chains of approvers and their decisions. A row is only ever added.
 */
@Repository
public class KessaiStore {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	KessaiStore(JdbcClient jdbc, JdbcOperations batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * The chain of an approval of the reader's own side; nothing for those who do not
	 * carry it, or if its side has no kessai.
	 */
	public Optional<KessaiChain> find(CurrentUser reader, ApprovalId approval) {
		List<Seat> approvers = Rows
			.to(reader, this.jdbc
				.sql("select position, group_path as groupPath from kessai_approver where approval_id = :approval and "
						+ Rows.INSIDER + " order by position, seat")
				.param("approval", approval.value()))
			.query(Seat.class)
			.list();
		return chain(approval, reader.side(), approvers);
	}

	/**
	 * The chain of an approval, for its side's own processes.
	 */
	public Optional<KessaiChain> ofProcess(Approval approval) {
		List<Seat> approvers = this.jdbc
			.sql("""
					select position, group_path as groupPath from kessai_approver where approval_id = :approval and party = :party
					order by position, seat
					""")
			.param("approval", approval.id().value())
			.param("party", approval.party().code())
			.query(Seat.class)
			.list();
		return chain(approval.id(), approval.party(), approvers);
	}

	private Optional<KessaiChain> chain(ApprovalId approval, Party party, List<Seat> approvers) {
		if (approvers.isEmpty()) {
			return Optional.empty();
		}
		List<KessaiStep> steps = this.jdbc.sql("""
				select s.*, r.read_at from kessai_step s
				left join kessai_reading r on r.approval_id = s.approval_id and r.number = s.number
				where s.approval_id = :approval and s.party = :party order by s.number
				""").param("approval", approval.value()).param("party", party.code()).query(KessaiStore::step).list();
		SortedMap<Integer, List<String>> places = approvers.stream()
			.collect(Collectors.groupingBy(Seat::position, TreeMap::new,
					Collectors.mapping(Seat::groupPath, Collectors.toList())));
		List<String> drafters = Objects.requireNonNullElse(places.remove(KessaiChain.DRAFT), List.of());
		return Optional.of(new KessaiChain(drafters, List.copyOf(places.values()), steps));
	}

	/**
	 * Lays down who puts the file up and who is to approve, place by place.
	 */
	public void insert(Approval approval, KessaiChain chain) {
		List<Object[]> seats = new ArrayList<>();
		for (int place = KessaiChain.DRAFT; place <= chain.approvers().size(); place++) {
			List<String> groups = chain.groupsAt(place);
			for (int seat = 0; seat < groups.size(); seat++) {
				seats.add(new Object[] { approval.id().value(), place, seat + 1, approval.party().code(),
						groups.get(seat) });
			}
		}
		this.batch.batchUpdate("""
				insert into kessai_approver (approval_id, position, seat, party, group_path) values (?, ?, ?, ?, ?)
				""", seats);
	}

	/**
	 * Adds the last decision of a chain.
	 */
	public void insertLast(Approval approval, KessaiChain chain) {
		KessaiStep step = chain.last();
		this.jdbc.sql("""
				insert into kessai_step (approval_id, number, party, position, group_path, decision, back_to, reason,
				  hash, decided_by, principal, decided_at)
				values (:approval, :number, :party, :position, :group, :decision, :backTo, :reason, :hash, :by,
				  :principal, :at)
				""")
			.param("approval", approval.id().value())
			.param("number", chain.taken().size())
			.param("party", approval.party().code())
			.param("position", step.position())
			.param("group", step.group())
			.param("decision", step.decision().name())
			.param("backTo", step.backTo())
			.param("reason", step.reason())
			.param("hash", step.hash())
			.param("by", step.by())
			.param("principal", step.principal())
			.param("at", Instants.utc(step.at()))
			.update();
	}

	/**
	 * Adds that somebody has read a decision.
	 */
	public void insertReading(CurrentUser reader, ApprovalId approval, int number, Instant at) {
		this.jdbc.sql("""
				insert into kessai_reading (approval_id, number, party, read_by, read_at)
				values (:approval, :number, :party, :by, :at)
				""")
			.param("approval", approval.value())
			.param("number", number)
			.param("party", reader.side().code())
			.param("by", reader.name())
			.param("at", Instants.utc(at))
			.update();
	}

	private static KessaiStep step(ResultSet row, int number) throws SQLException {
		return new KessaiStep(row.getInt("position"), row.getString("group_path"),
				KessaiDecision.valueOf(row.getString("decision")), row.getObject("back_to", Integer.class),
				row.getString("reason"), row.getString("hash"), row.getString("decided_by"), row.getString("principal"),
				Rows.time(row, "decided_at"), Rows.instant(row, "read_at"));
	}

	/**
	 * Who decides at a place of a chain.
	 */
	private record Seat(int position, String groupPath) {
	}

}
