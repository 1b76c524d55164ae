package org.chapeau.app.process;

import java.sql.SQLException;
import java.util.function.Supplier;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ExceptionUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
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
	 * @throws CannotAcquireLockException if each waited for the other, and the database
	 * ended this one
	 */
	static void told(Runnable work) {
		answered(() -> {
			work.run();
			return null;
		});
	}

	/**
	 * Asks the engine for something.
	 * @throws OptimisticLockingFailureException if what it is asked about has gone
	 */
	static <T extends @Nullable Object> T answered(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (OptimisticLockingException | MismatchingMessageCorrelationException | NullValueException ex) {
			throw new OptimisticLockingFailureException("The process has moved on meanwhile", ex);
		}
		catch (ProcessEngineException ex) {
			SQLException cause = ExceptionUtil.unwrapException(ex);
			if (cause != null && ExceptionUtil.checkDeadlockException(cause)) {
				throw new CannotAcquireLockException("Somebody else's change is on its way", ex);
			}
			// What was to end has got a part that was not there when it was read.
			if (cause != null && ExceptionUtil.checkForeignKeyConstraintViolation(cause)) {
				throw new OptimisticLockingFailureException("The process has moved on meanwhile", ex);
			}
			throw ex;
		}
	}

}
