package org.chapeau.app.ladder.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposal.State;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.app.ladder.LadderVersion;
import org.chapeau.app.ladder.LadderWord;
import org.chapeau.ladder.LadderBook;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the ladder, its versions and what is proposed. All sides read the same, but for
 * the names of each other's officers.
 */
@Repository
public class LadderStore {

	private static final String PROPOSAL = """
			select p.id, p.part, p.before_text, p.after_text, p.reason, p.from_party, p.proposed_at, p.state, p.closed_at,
			  i.by_user as by_name
			from ladder_proposal p left join ladder_inside i on i.proposal_id = p.id and i.party = p.from_party
			  and i.party = :reader_party
			where
			""";

	private final JdbcClient jdbc;

	LadderStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The stamp of the version in use; nothing before the first.
	 */
	public Optional<UUID> stamp() {
		return this.jdbc.sql("select stamp from ladder_version where number = (select max(number) from ladder_version)")
			.query(UUID.class)
			.optional();
	}

	/**
	 * The version with a stamp.
	 */
	public LadderVersion version(UUID stamp) {
		return this.jdbc.sql("select * from ladder_version where stamp = :stamp")
			.param("stamp", stamp)
			.query(LadderStore::version)
			.single();
	}

	/**
	 * The versions, the latest first.
	 */
	public List<LadderVersion> versions() {
		return this.jdbc.sql("select * from ladder_version order by number desc").query(LadderStore::version).list();
	}

	/**
	 * A proposal.
	 */
	public Optional<LadderProposal> proposal(CurrentUser reader, LadderProposalId id) {
		return this.jdbc.sql(PROPOSAL + " p.id = :id")
			.param("id", id.value())
			.param("reader_party", reader.side().code())
			.query(LadderStore::proposal)
			.optional();
	}

	/**
	 * All proposals, the latest first.
	 */
	public List<LadderProposal> proposals(CurrentUser reader) {
		return this.jdbc.sql(PROPOSAL + " 0 = 0 order by p.proposed_at desc, p.part, p.id")
			.param("reader_party", reader.side().code())
			.query(LadderStore::proposal)
			.list();
	}

	/**
	 * What came with the program and is open, the latest first. No side has proposed it,
	 * so that it names nobody.
	 */
	public List<LadderProposal> offers() {
		return this.jdbc.sql("""
				select p.*, null as by_name from ladder_proposal p
				where p.from_party is null and p.state = 'OPEN' order by p.proposed_at desc, p.part, p.id
				""").query(LadderStore::proposal).list();
	}

	/**
	 * Whether a change waits for the word of a side, for those who tell of it and for no
	 * reader.
	 */
	public boolean waits(Party side) {
		return this.jdbc.sql("""
				select exists (select 1 from ladder_proposal p
				  where p.state = 'OPEN' and (p.from_party is null or p.from_party <> :party)
				  and not exists (select 1 from ladder_word w where w.proposal_id = p.id and w.party = :party))
				""").param("party", side.code()).query(Boolean.class).single();
	}

	/**
	 * Who proposed a change that a side has proposed, for those who tell them what became
	 * of it and for no reader.
	 */
	public Optional<String> proposer(Party from, LadderProposalId id) {
		return this.jdbc.sql("""
				select i.by_user from ladder_inside i
				join ladder_proposal p on p.id = i.proposal_id and p.from_party = i.party
				where p.id = :id and i.party = :party
				""").param("id", id.value()).param("party", from.code()).query(String.class).optional();
	}

	/**
	 * What the sides have said of a proposal, in that order.
	 */
	public List<LadderWord> words(CurrentUser reader, LadderProposalId id) {
		return this.jdbc.sql("""
				select w.proposal_id, w.party, w.agrees, w.reason, w.said_at, i.by_user as by_name
				from ladder_word w left join ladder_inside i on i.proposal_id = w.proposal_id and i.party = w.party
				  and i.party = :reader_party
				where w.proposal_id = :id order by w.id
				""")
			.param("id", id.value())
			.param("reader_party", reader.side().code())
			.query((row, index) -> new LadderWord(new LadderProposalId(row.getObject("proposal_id", UUID.class)),
					new Party(row.getString("party")), row.getBoolean("agrees"), row.getString("reason"),
					row.getString("by_name"), instant(row, "said_at")))
			.list();
	}

	private static LadderVersion version(ResultSet row, int index) throws SQLException {
		UUID proposal = row.getObject("proposal_id", UUID.class);
		return new LadderVersion(row.getLong("number"), row.getObject("stamp", UUID.class),
				LadderBook.read(row.getString("definition")),
				(proposal != null) ? new LadderProposalId(proposal) : null, instant(row, "made_at"));
	}

	private static LadderProposal proposal(ResultSet row, int index) throws SQLException {
		String from = row.getString("from_party");
		OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
		return new LadderProposal(new LadderProposalId(row.getObject("id", UUID.class)), row.getString("part"),
				row.getString("before_text"), row.getString("after_text"), row.getString("reason"), party(from),
				row.getString("by_name"), instant(row, "proposed_at"), State.valueOf(row.getString("state")),
				(closed != null) ? closed.toInstant() : null);
	}

	private static @Nullable Party party(@Nullable String code) {
		return (code != null) ? new Party(code) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
