package org.chapeau.app.language;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;

/**
 * A reviewer's word, for their own side, that both languages of a clause say the same.
 *
 * @param dossier the dossier
 * @param clause the clause
 * @param party the side it was said for; it exists for no other
 * @param hash the hash of both texts that it was said of
 * @param by who said it
 * @param at when
 */
public record Confirmation(DossierId dossier, ClauseId clause, Party party, String hash, String by, Instant at) {
}
