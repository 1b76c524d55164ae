package org.chapeau.app.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
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
 */
public record WorkItem(TaskId id, DossierId dossier, String process, String element, String form, Instant created,
		@Nullable Instant due, @Nullable String assignee, List<String> groups) {

	WorkItem withGroups(Collection<String> paths) {
		return new WorkItem(this.id, this.dossier, this.process, this.element, this.form, this.created, this.due,
				this.assignee, List.copyOf(paths));
	}

	public boolean takenBy(String user) {
		return user.equals(this.assignee);
	}

	/**
	 * The principal in whose place somebody would do this: one who has taken it, or, if
	 * it is for none of the person's own groups, one whom it is for.
	 */
	public Optional<String> doneFor(CurrentUser user) {
		Optional<String> holder = user.principals()
			.stream()
			.map(Principal::name)
			.filter((name) -> name.equals(this.assignee))
			.findFirst();
		if (holder.isPresent() || this.groups.stream().anyMatch(user.ownGroupPaths()::contains)) {
			return holder;
		}
		return user.principals()
			.stream()
			.filter((principal) -> principal.groups().stream().anyMatch((id) -> this.groups.contains(id.path())))
			.map(Principal::name)
			.findFirst();
	}

}
