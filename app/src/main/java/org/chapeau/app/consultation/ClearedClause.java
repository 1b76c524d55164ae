package org.chapeau.app.consultation;

import org.chapeau.app.negotiation.ClauseId;

/**
 * What a unit last said yes to, of one clause.
 *
 * @param unit the path of the group
 * @param clause the clause
 * @param round the round in which it did
 * @param number the version of the clause
 * @param hash the hash of both texts of that version
 */
public record ClearedClause(String unit, ClauseId clause, int round, int number, String hash) {
}
