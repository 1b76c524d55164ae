package org.chapeau.app.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Says in the words of the rest of the program that somebody else was first: two people
 * completing steps of the same moment meet in the engine.
 */
final class EngineRaces {

	private EngineRaces() {
	}

	/**
	 * Does something with the engine.
	 * @throws OptimisticLockingFailureException if somebody else's change came first
	 */
	static void told(Runnable work) {
		try {
			work.run();
		}
		catch (OptimisticLockingException ex) {
			throw new OptimisticLockingFailureException("The process has moved on meanwhile", ex);
		}
	}

}
