package org.chapeau.app.notification;

import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.ladder.LadderMoved;
import org.chapeau.app.ladder.LadderPages;
import org.chapeau.text.Party;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who may agree for their side that a change of the ladder waits for them,
 * and whoever proposed it what became of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOfLadder {

	private final WaitingLists lists;

	private final LadderPages ladder;

	private final Parties parties;

	TellingOfLadder(WaitingLists lists, LadderPages ladder, Parties parties) {
		this.lists = lists;
		this.ladder = ladder;
		this.parties = parties;
	}

	@EventListener
	void on(LadderMoved moved) {
		// What one side says is told to those of the other who proposed the change.
		try (Zone all = Zone.ofAll()) {
			tell(moved);
		}
	}

	private void tell(LadderMoved moved) {
		switch (moved.state()) {
			case AGREED -> answer(moved, Kind.LADDER_AGREED);
			case RETURNED -> answer(moved, Kind.LADDER_RETURNED);
			default -> {
				// Nobody waits for it.
			}
		}
		for (Party side : this.parties.all()) {
			if (moved.isNew() && !side.equals(moved.from())) {
				this.lists.ask(side, Kind.LADDER_TO_AGREE, moved.by(), Role.PROCESS_KEEPER);
			}
			else if (!moved.isNew()) {
				this.lists.settle(side, Kind.LADDER_TO_AGREE, () -> this.ladder.waits(side));
			}
		}
	}

	private void answer(LadderMoved moved, Kind kind) {
		Party from = moved.from();
		if (from != null) {
			this.lists.answer(from, this.ladder.proposer(from, moved.proposal()), moved.by(),
					(now) -> Notification.ofLadder(kind, moved.proposal(), now));
		}
	}

}
