package org.chapeau.app.consultation;

import org.chapeau.app.negotiation.ClauseId;

/**
 * A clause that a consultation is about.
 *
 * @param clause the clause
 * @param legal whether its kind, its force or a treaty word calls for the legal adviser
 */
public record ConcernedClause(ClauseId clause, boolean legal) {
}
