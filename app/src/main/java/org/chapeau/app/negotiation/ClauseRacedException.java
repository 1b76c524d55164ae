package org.chapeau.app.negotiation;

import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Somebody else's change to the clause came first, within the same moment. The whole
 * request is rolled back and may be asked again.
 */
class ClauseRacedException extends OptimisticLockingFailureException {

	ClauseRacedException(ClauseId clause) {
		super("Clause " + clause + " was changed meanwhile");
	}

}
