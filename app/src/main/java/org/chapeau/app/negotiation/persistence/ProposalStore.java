package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposal.State;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.SealedAnswer;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps proposals. A draft exists for its own side only.
 */
@Repository
public class ProposalStore {

	private final JdbcClient jdbc;

	ProposalStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(Proposal proposal) {
		this.jdbc.sql("""
				insert into proposal (id, dossier_id, clause_id, party, base_number, en, ja, state, author_group,
				  created_at, transmitted_at)
				values (:id, :dossier, :clause, :party, :base, :en, :ja, :state, :author, :created, :transmitted)
				""")
			.param("id", proposal.id().value())
			.param("dossier", proposal.dossier().value())
			.param("clause", proposal.clause().value())
			.param("party", proposal.party().code())
			.param("base", proposal.baseNumber())
			.param("en", proposal.en())
			.param("ja", proposal.ja())
			.param("state", proposal.state().name())
			.param("author", proposal.authorGroup())
			.param("created", Instants.utc(proposal.createdAt()))
			.param("transmitted", Instants.utc(proposal.transmittedAt()))
			.update();
	}

	/**
	 * The proposals that stand in the shared text of a clause, the earliest first.
	 */
	public List<Proposal> live(ClauseId clause) {
		return this.jdbc
			.sql("select * from proposal where clause_id = :clause and state = 'TRANSMITTED' order by transmitted_at")
			.param("clause", clause.value())
			.query(ProposalStore::proposal)
			.list();
	}

	/**
	 * Records that a party sides with a proposal; once is enough.
	 */
	public void support(ProposalId proposal, Party party, Instant at) {
		this.jdbc.sql("""
				insert into proposal_support (proposal_id, party, supported_at)
				select :proposal, :party, :at where not exists
				  (select 1 from proposal_support where proposal_id = :proposal and party = :party)
				""")
			.param("proposal", proposal.value())
			.param("party", party.code())
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * Takes a party's support back from every proposal on a clause.
	 */
	public void supportNothing(ClauseId clause, Party party) {
		this.jdbc.sql("""
				delete from proposal_support where party = :party
				and proposal_id in (select id from proposal where clause_id = :clause)
				""").param("party", party.code()).param("clause", clause.value()).update();
	}

	/**
	 * The parties that side with a proposal.
	 */
	public List<Party> supporters(ProposalId proposal) {
		return this.jdbc.sql("select party from proposal_support where proposal_id = :proposal order by party")
			.param("proposal", proposal.value())
			.query((row, number) -> new Party(row.getString("party")))
			.list();
	}

	/**
	 * The drafts of the reader's own side on a dossier.
	 */
	public List<Proposal> drafts(CurrentUser reader, DossierId dossier) {
		return drafts(reader.side(), dossier);
	}

	/**
	 * The drafts of one side on a dossier, for that side's own processes.
	 */
	public List<Proposal> drafts(Party party, DossierId dossier) {
		return this.jdbc.sql("""
				select * from proposal where dossier_id = :dossier and party = :party and state = 'DRAFT'
				order by created_at
				""")
			.param("dossier", dossier.value())
			.param("party", party.code())
			.query(ProposalStore::proposal)
			.list();
	}

	/**
	 * The drafts that lie in an answer of a side, for its opening and its recall.
	 * @param chosenOnly whether only those that are to cross
	 */
	public List<Proposal> sealedIn(SealedAnswer answer, boolean chosenOnly) {
		return this.jdbc.sql("""
				select p.* from sealed_draft s join proposal p on p.id = s.proposal_id
				where s.answer_id = :answer and s.party = :party and p.party = :party and (s.chosen or not :chosen)
				order by p.created_at
				""")
			.param("answer", answer.id().value())
			.param("party", answer.party().code())
			.param("chosen", chosenOnly)
			.query(ProposalStore::proposal)
			.list();
	}

	/**
	 * A draft of the reader's own side.
	 */
	public Optional<Proposal> draft(CurrentUser reader, ProposalId id) {
		return this.jdbc.sql("select * from proposal where id = :id and party = :party and state = 'DRAFT'")
			.param("id", id.value())
			.param("party", reader.side().code())
			.query(ProposalStore::proposal)
			.optional();
	}

	public void update(ProposalId id, State state, Instant at) {
		this.jdbc.sql("""
				update proposal set state = :state,
				  transmitted_at = case when :state = 'TRANSMITTED' then :at else transmitted_at end
				where id = :id
				""").param("state", state.name()).param("at", Instants.utc(at)).param("id", id.value()).update();
	}

	private static Proposal proposal(ResultSet row, int number) throws SQLException {
		OffsetDateTime transmitted = row.getObject("transmitted_at", OffsetDateTime.class);
		return new Proposal(new ProposalId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)),
				new ClauseId(row.getObject("clause_id", UUID.class)), new Party(row.getString("party")),
				row.getInt("base_number"), row.getString("en"), row.getString("ja"),
				State.valueOf(row.getString("state")), row.getString("author_group"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(transmitted != null) ? transmitted.toInstant() : null);
	}

}
