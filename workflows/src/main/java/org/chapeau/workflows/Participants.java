package org.chapeau.workflows;

import java.util.Collection;

/**
 * Who takes part in a dossier: what expressions in the models may ask. The engine asks
 * for the collection of a multi-instance activity twice when the activity begins, so both
 * answers must be the same in content and order.
 */
public interface Participants {

	/**
	 * The codes of the parties to a dossier.
	 */
	Collection<String> parties(String dossierId);

	/**
	 * The ids of the groups of a party that hold a role, separated by commas.
	 */
	String holders(String party, String role);

	/**
	 * The ids of the groups of a party whose opinion is asked in the current round.
	 */
	Collection<String> unitsAsked(String dossierId, String party);

	/**
	 * The ids of the delegations that take part in a silence procedure of a party.
	 */
	Collection<String> delegations(String party);

}
