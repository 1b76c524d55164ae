package org.chapeau.app.ladder;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ladder and its history, as a reader may know them.
 */
@Component
@Transactional(readOnly = true)
public class LadderPages {

	private final LadderStore store;

	private final CurrentLadder current;

	LadderPages(LadderStore store, CurrentLadder current) {
		this.store = store;
		this.current = current;
	}

	/**
	 * The version in use.
	 */
	public LadderVersion inUse() {
		return this.current.version();
	}

	/**
	 * The versions, the latest first.
	 */
	public List<LadderVersion> versions() {
		return this.store.versions();
	}

	/**
	 * The proposals, the latest first.
	 */
	public List<LadderProposal> proposals(CurrentUser reader) {
		return this.store.proposals(reader);
	}

	/**
	 * A proposal.
	 */
	public Optional<LadderProposal> proposal(CurrentUser reader, LadderProposalId id) {
		return this.store.proposal(reader, id);
	}

	/**
	 * Whether a change waits for the word of a side, for those who tell its officers and
	 * for no reader.
	 */
	public boolean waits(Party side) {
		return this.store.waits(side);
	}

	/**
	 * The one of a side who has proposed a change for it, to be told what became of it.
	 */
	public Optional<String> proposer(Party from, LadderProposalId id) {
		return this.store.proposer(from, id);
	}

	/**
	 * What the sides have said of a proposal.
	 */
	public List<LadderWord> words(CurrentUser reader, LadderProposalId id) {
		return this.store.words(reader, id);
	}

}
