package org.chapeau.app.ladder;

import org.chapeau.app.ladder.LadderProposal.State;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A change of the ladder was proposed, or a side has said its word on it. It is published
 * in the transaction that makes it so, which holds the ladder: whoever hears it sees all
 * that has moved before.
 *
 * @param proposal which
 * @param from the side that proposed it, or {@code null} if it came with the program
 * @param isNew whether it waits for the other sides from now on
 * @param state what has become of it by now
 * @param by who has moved it
 */
public record LadderMoved(LadderProposalId proposal, @Nullable Party from, boolean isNew, State state, String by) {

}
