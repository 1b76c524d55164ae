package org.chapeau.app.approval;

import java.time.Instant;

import org.chapeau.workflows.KessaiDecision;
import org.jspecify.annotations.Nullable;

/**
 * What one approver of a kessai decided.
 *
 * @param position the approver's place in the chain, from 1
 * @param group the group that decides at that place
 * @param decision what was decided
 * @param backTo the place the file was sent back to (差戻し), if it was
 * @param reason why, where the file was not approved; for the own side only
 * @param hash the hash of the text that was decided on
 * @param by who decided
 * @param at when
 */
public record KessaiStep(int position, String group, KessaiDecision decision, @Nullable Integer backTo,
		@Nullable String reason, String hash, String by, Instant at) {
}
