package org.chapeau.app.ladder;

import java.time.Clock;
import java.util.List;

import org.chapeau.app.ladder.LadderProposal.State;
import org.chapeau.app.ladder.persistence.LadderLedger;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderPart;
import org.springframework.stereotype.Component;

/**
 * What the program offers for the ladder. Of a part there is one offer at a time, that of
 * the files that were read last, and it always says what would become of the part as it
 * stands: the sides agree to no more than they see. Only for who holds the ladder.
 */
@Component
class LadderOffers {

	private final LadderLedger ledger;

	private final LadderStore store;

	private final Clock clock;

	LadderOffers(LadderLedger ledger, LadderStore store, Clock clock) {
		this.ledger = ledger;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Offers a part in place of whatever was offered for it.
	 * @param book the ladder in use
	 * @param key the key of the part
	 * @param after the part as it is to be, as a text
	 * @return whether it is offered now and was not before
	 */
	boolean offer(LadderBook book, String key, String after) {
		String before = book.part(key).map(LadderPart::written).orElse("");
		boolean offered = false;
		for (LadderProposal open : this.store.offers()) {
			if (open.part().equals(key)) {
				if (open.before().equals(before) && open.after().equals(after) && !offered) {
					offered = true;
				}
				else {
					this.ledger.close(open, State.WITHDRAWN, this.clock.instant());
				}
			}
		}
		if (offered || before.equals(after)) {
			return false;
		}
		this.ledger.add(new LadderProposal(LadderProposalId.random(), key, before, after, "", null, null,
				this.clock.instant(), State.OPEN, null));
		return true;
	}

	/**
	 * Offers once more what was offered for a part that has changed since. Whatever a
	 * side has said of the earlier offer was of another change.
	 * @param book the ladder in use
	 */
	void renew(LadderBook book) {
		List<LadderProposal> open = this.store.offers();
		// The latest of a part comes first; the others go with it.
		open.stream().map(LadderProposal::part).distinct().forEach((part) -> {
			LadderProposal latest = open.stream().filter((one) -> one.part().equals(part)).findFirst().orElseThrow();
			offer(book, part, latest.after());
		});
	}

}
