package org.chapeau.app.notification;

import org.chapeau.app.clausebank.BankMoved;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a side's advisers and those who approve that clauses of the bank wait for them,
 * and whoever proposed a clause what became of it. That clauses wait is told once until
 * it is read, however many there are: a clause book that comes back proposes hundreds.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOfClauses {

	private final WaitingLists lists;

	private final ClauseBank bank;

	TellingOfClauses(WaitingLists lists, ClauseBank bank) {
		this.lists = lists;
		this.bank = bank;
	}

	@EventListener
	void on(BankMoved moved) {
		// A decision of one side is told to those of the other who proposed the clause.
		try (Zone all = Zone.ofAll()) {
			tell(moved);
		}
	}

	private void tell(BankMoved moved) {
		switch (moved.state()) {
			case PROPOSED -> this.lists.ask(moved.side(), Kind.CLAUSE_TO_REVIEW, moved.by(), Role.LEGAL_ADVISER);
			case REVIEWED -> this.lists.ask(moved.side(), Kind.CLAUSE_TO_APPROVE, moved.by(), Role.COORDINATOR,
					Role.HEAD_OF_DELEGATION);
			case OBJECTED -> {
				// Another side's adviser speaks to that side alone.
				if (moved.side().equals(moved.from())) {
					answer(moved, Kind.CLAUSE_OBJECTED);
				}
			}
			case APPROVED -> answer(moved, Kind.CLAUSE_APPROVED);
			case RETURNED -> answer(moved, Kind.CLAUSE_REFUSED);
			default -> {
				// Nobody waits for it.
			}
		}
		settle(moved);
	}

	private void answer(BankMoved moved, Kind kind) {
		Party from = moved.from();
		if (from != null) {
			this.lists.answer(from, this.bank.proposer(from, moved.version()), moved.by(),
					(now) -> Notification.ofBank(kind, moved.version(), now));
		}
	}

	/** A clause that comes empties no list; a clause book brings hundreds. */
	private void settle(BankMoved moved) {
		BankState left = moved.left();
		Kind kind = (left == BankState.PROPOSED) ? Kind.CLAUSE_TO_REVIEW
				: (left == BankState.REVIEWED) ? Kind.CLAUSE_TO_APPROVE : null;
		if (left != null && kind != null) {
			this.lists.settle(moved.side(), kind, () -> this.bank.waits(moved.side(), left));
		}
	}

}
