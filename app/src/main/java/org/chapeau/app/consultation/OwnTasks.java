package org.chapeau.app.consultation;

import java.util.Map;

import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes sure that what is done on a task is what the task is for: a unit that has a task
 * of its own must not be able to answer for its side with it.
 */
@Component
class OwnTasks {

	private final ConsultationStore consultations;

	private final Tasks tasks;

	OwnTasks(ConsultationStore consultations, Tasks tasks) {
		this.consultations = consultations;
		this.tasks = tasks;
	}

	/**
	 * The task, if this person may work on it now and it is done on this form. Those who
	 * act on one consultation do so one after another, and each finds what the one before
	 * has left.
	 * @param form one of {@link org.chapeau.workflows.Forms}
	 */
	Outcome<WorkItem> own(CurrentUser user, TaskId task, String form) {
		this.tasks.dossier(user, task).ifPresent((dossier) -> this.consultations.lock(user.side(), dossier));
		return this.tasks.take(user, task, form);
	}

	/**
	 * Completes a task that was found to be the person's own within this transaction.
	 * @param variables answers, ids and times; never text
	 */
	void complete(CurrentUser user, WorkItem task, Map<String, Object> variables) {
		this.tasks.complete(user, task, variables);
	}

	/**
	 * Takes back what the present transaction has done so far if the outcome is a
	 * refusal: a refused request has changed nothing.
	 */
	static <T> Outcome<T> allOrNothing(Outcome<T> outcome) {
		if (!outcome.isDone()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		}
		return outcome;
	}

}
