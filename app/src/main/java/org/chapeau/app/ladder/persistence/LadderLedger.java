package org.chapeau.app.ladder.persistence;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.ladder.LadderProposal;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.app.ladder.LadderVersion;
import org.chapeau.app.ladder.LadderWord;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes the ladder. Versions and words are only ever added.
 */
@Repository
public class LadderLedger {

	private final JdbcClient jdbc;

	LadderLedger(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Holds the ladder to the end of the transaction.
	 * @return the number of the version in use; 0 before the first
	 */
	public long lock() {
		return this.jdbc.sql("select number from ladder_end for update").query(Long.class).single();
	}

	/**
	 * Adds a version, which is in use from then on. Only for who holds the ladder.
	 */
	public void add(LadderVersion version) {
		this.jdbc.sql("""
				insert into ladder_version (number, stamp, definition, hash, proposal_id, made_at)
				values (:number, :stamp, :definition, :hash, :proposal, :at)
				""")
			.param("number", version.number())
			.param("stamp", version.stamp())
			.param("definition", version.book().written())
			.param("hash", version.hash())
			.param("proposal", (version.proposal() != null) ? version.proposal().value() : null)
			.param("at", Instants.utc(version.at()))
			.update();
		this.jdbc.sql("update ladder_end set number = :number").param("number", version.number()).update();
	}

	/**
	 * Adds a proposal.
	 */
	public void add(LadderProposal proposal) {
		this.jdbc.sql("""
				insert into ladder_proposal (id, part, before_text, after_text, hash, reason, from_party, proposed_at,
				  state)
				values (:id, :part, :before, :after, :hash, :reason, :from, :at, :state)
				""")
			.param("id", proposal.id().value())
			.param("part", proposal.part())
			.param("before", proposal.before())
			.param("after", proposal.after())
			.param("hash", proposal.hash())
			.param("reason", proposal.reason())
			.param("from", (proposal.from() != null) ? proposal.from().code() : null)
			.param("at", Instants.utc(proposal.at()))
			.param("state", proposal.state().name())
			.update();
		addName(proposal.id(), proposal.from(), proposal.by());
	}

	/** Of whoever proposes or says something, for their own side. */
	private void addName(LadderProposalId proposal, @Nullable Party party, @Nullable String by) {
		if (party != null && by != null) {
			this.jdbc.sql("insert into ladder_inside (proposal_id, party, by_user) values (:proposal, :party, :by)")
				.param("proposal", proposal.value())
				.param("party", party.code())
				.param("by", by)
				.update();
		}
	}

	/**
	 * Says what has become of an open proposal.
	 */
	public void close(LadderProposal proposal, LadderProposal.State state, Instant at) {
		this.jdbc.sql("update ladder_proposal set state = :state, closed_at = :at where id = :id and state = 'OPEN'")
			.param("state", state.name())
			.param("at", Instants.utc(at))
			.param("id", proposal.id().value())
			.update();
	}

	/**
	 * Adds the word of a side.
	 */
	public void add(LadderWord word) {
		this.jdbc.sql("""
				insert into ladder_word (proposal_id, party, agrees, reason, said_at)
				values (:proposal, :party, :agrees, :reason, :at)
				""")
			.param("proposal", word.proposal().value())
			.param("party", word.party().code())
			.param("agrees", word.agrees())
			.param("reason", word.reason())
			.param("at", Instants.utc(word.at()))
			.update();
		addName(word.proposal(), word.party(), word.by());
	}

	/**
	 * By part, its hash as the files had it when they were read last.
	 */
	public Map<String, String> files() {
		Map<String, String> files = new HashMap<>();
		this.jdbc.sql("select part, hash from ladder_file")
			.query((row, index) -> Map.entry(row.getString("part"), row.getString("hash")))
			.list()
			.forEach((file) -> files.put(file.getKey(), file.getValue()));
		return files;
	}

	/**
	 * Remembers that a part of the files was read.
	 */
	public void read(String part, String hash) {
		this.jdbc.sql("delete from ladder_file where part = :part").param("part", part).update();
		this.jdbc.sql("insert into ladder_file (part, hash) values (:part, :hash)")
			.param("part", part)
			.param("hash", hash)
			.update();
	}

}
