package org.chapeau.app.ladder;

import java.time.Instant;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a side says of a proposed change.
 *
 * @param proposal the proposal
 * @param party the side
 * @param agrees whether it agrees
 * @param reason why not, for all to read; empty if it agrees
 * @param by who said so, if on the reader's own side
 * @param at when
 */
public record LadderWord(LadderProposalId proposal, Party party, boolean agrees, String reason, @Nullable String by,
		Instant at) {
}
