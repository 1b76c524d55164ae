package org.chapeau.app.language;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;

/**
 * A side lets words stand although a rule speaks against them.
 *
 * @param dossier the dossier
 * @param clause the clause they stand in
 * @param party the side that lets them; it exists for no other
 * @param mark the rule and the words
 * @param reason why
 * @param by who decided it
 * @param at when
 */
public record Waiver(DossierId dossier, ClauseId clause, Party party, Mark mark, String reason, String by, Instant at) {
}
