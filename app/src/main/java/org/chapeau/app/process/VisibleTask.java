package org.chapeau.app.process;

import java.util.Collection;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Whose;

/**
 * A task that exists for the person who asks.
 *
 * @param task the task, as yet without its form and groups
 * @param definition the id of the process definition
 * @param shared whether its process is shared by all sides
 * @param groups those of the person's groups that may take it
 */
record VisibleTask(WorkItem task, String definition, boolean shared, Collection<String> groups) {

	Whose whose(CurrentUser user) {
		String assignee = this.task.assignee();
		if (assignee != null) {
			return assignee.equals(user.name()) ? Whose.MINE
					: user.names().contains(assignee) ? Whose.SUBSTITUTE : Whose.COLLEAGUE;
		}
		return this.groups.stream().anyMatch(user.ownGroupPaths()::contains) ? Whose.UNIT : Whose.SUBSTITUTE;
	}

	Due due(TaskFilter filter) {
		if (this.task.due() == null) {
			return Due.NONE;
		}
		if (this.task.due().isBefore(filter.today().now())) {
			return Due.OVERDUE;
		}
		if (this.task.due().isBefore(filter.today().midnight())) {
			return Due.TODAY;
		}
		return this.task.due().isBefore(filter.today().week()) ? Due.WEEK : Due.LATER;
	}

}
