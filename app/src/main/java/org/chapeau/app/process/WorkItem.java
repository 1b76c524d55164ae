package org.chapeau.app.process;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * A task in somebody's list.
 *
 * @param id the task
 * @param dossier what it is about
 * @param process the key of the process it belongs to
 * @param element the element of the model it stands on
 * @param form the page the work is done on
 * @param created since when it waits
 * @param due by when it is wanted, if a time is set
 * @param assignee who has taken it, if anybody
 * @param groups the groups any of whose members may take it
 * @param round the negotiation round it belongs to, or 0
 */
public record WorkItem(TaskId id, DossierId dossier, String process, String element, String form, Instant created,
		@Nullable Instant due, @Nullable String assignee, List<String> groups, int round) {

	public boolean takenBy(String user) {
		return user.equals(this.assignee);
	}

}
