package org.chapeau.app.negotiation;

import java.time.Instant;

import org.chapeau.text.Party;

/**
 * That a party agreed to a version of a clause. It holds for that version only.
 *
 * @param clause the clause
 * @param party the party
 * @param number the version it agreed to
 * @param at when
 */
public record ClauseAgreement(ClauseId clause, Party party, int number, Instant at) {
}
