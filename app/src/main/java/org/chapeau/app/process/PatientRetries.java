package org.chapeau.app.process;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a job that has failed goes on: as the engine does it, but one that came too early
 * has not used up one of its tries.
 */
class PatientRetries implements FailedJobCommandFactory {

	@Override
	public Command<Object> getCommand(String job, @Nullable Throwable failure) {
		return new DefaultJobRetryCmd(job, failure) {
			@Override
			protected boolean shouldDecrementRetriesFor(Throwable cause) {
				return !cameTooEarly(cause) && super.shouldDecrementRetriesFor(cause);
			}
		};
	}

	private static boolean cameTooEarly(@Nullable Throwable failure) {
		return failure != null && (failure instanceof NotYetException || cameTooEarly(failure.getCause()));
	}

}
