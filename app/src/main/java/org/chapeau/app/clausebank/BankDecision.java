package org.chapeau.app.clausebank;

import java.time.Instant;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a side has decided on a version.
 *
 * @param version the version
 * @param party the side
 * @param state what it decided
 * @param hash the hash of what it decided on
 * @param reason why; blank where the reader may not know, or none was asked for
 * @param told whether the others may read the reason
 * @param by who decided, if on the reader's own side
 * @param at when
 */
public record BankDecision(BankVersionId version, Party party, BankState state, String hash, String reason,
		boolean told, @Nullable String by, Instant at) {
}
