package org.chapeau.app.negotiation;

import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;

/**
 * Wording of the reader's own side that another feature has for a clause, for a proposal
 * to begin with: the address of the clause with {@code ?draft=} and a key has it in the
 * fields of the desk. Nothing is kept or put on the table by that. A feature offers such
 * wording by a bean of this type.
 */
public interface ClauseDraft {

	/**
	 * The wording of a key.
	 * @param key as the feature has put it into the address; it begins with the feature's
	 * own name
	 * @return nothing if the key is none of the feature's, or the wording does not exist
	 * for the reader
	 */
	Optional<Draft> find(CurrentUser reader, ClauseText clause, String key);

	/**
	 * Wording for a clause.
	 *
	 * @param number the version of the clause that it was written against
	 * @param en the English; both are empty if the clause is to go
	 * @param ja the Japanese
	 */
	record Draft(int number, String en, String ja) {
	}

}
