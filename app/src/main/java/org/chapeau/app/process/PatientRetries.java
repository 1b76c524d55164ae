package org.chapeau.app.process;

import java.util.Date;

import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a job that has failed goes on: as the engine does it, but one that came too early
 * has not used up one of its tries, and a timer that somebody has moved while it failed
 * waits for the time it was moved to and not for its next try.
 */
class PatientRetries implements FailedJobCommandFactory {

	@Override
	public Command<Object> getCommand(String job, @Nullable Throwable failure) {
		return new DefaultJobRetryCmd(job, failure) {
			@Override
			protected boolean shouldDecrementRetriesFor(Throwable cause) {
				return !cameTooEarly(cause) && super.shouldDecrementRetriesFor(cause);
			}

			@Override
			protected void executeCustomStrategy(CommandContext context, JobEntity failed, ActivityImpl activity)
					throws Exception {
				Date due = failed.getDuedate();
				super.executeCustomStrategy(context, failed, activity);
				if (due != null && due.after(ClockUtil.getCurrentTime())) {
					failed.setDuedate(due);
				}
			}
		};
	}

	private static boolean cameTooEarly(@Nullable Throwable failure) {
		return failure != null && (failure instanceof NotYetException || cameTooEarly(failure.getCause()));
	}

}
