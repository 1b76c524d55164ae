package org.chapeau.app.agreed;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;

/**
 * An earlier paragraph that an officer has put beside a clause, for their own side.
 *
 * @param dossier the dossier
 * @param clause the clause
 * @param party the side it was chosen for; it exists for no other
 * @param statement the earlier statement
 * @param position the place of the paragraph in it
 * @param by who chose it
 * @param at when
 */
public record Precedent(DossierId dossier, ClauseId clause, Party party, EarlierStatementId statement, int position,
		String by, Instant at) {
}
