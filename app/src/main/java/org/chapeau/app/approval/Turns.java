package org.chapeau.app.approval;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has those who decide in one approval do so one after the other: those who share a file
 * may decide at the same moment, and so may somebody and their substitute.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Turns {

	private final Approvals approvals;

	private final Tasks tasks;

	Turns(Approvals approvals, Tasks tasks) {
		this.approvals = approvals;
		this.tasks = tasks;
	}

	/**
	 * The task, once nobody else decides in the same approval: who had to wait finds
	 * whether there is still something to decide. Those whose decision begins it wait at
	 * the task. The approval is locked before the task by whoever locks both.
	 * @param form the form the work is done on
	 */
	Outcome<WorkItem> take(CurrentUser user, TaskId task, String form) {
		this.tasks.dossier(user, task).ifPresent((dossier) -> this.approvals.lock(dossier, user.side()));
		return this.tasks.take(user, task, form);
	}

}
