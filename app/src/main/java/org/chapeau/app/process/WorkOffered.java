package org.chapeau.app.process;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * A task that is to be done. It is published in the transaction in which it comes up.
 *
 * @param task the task
 * @param dossier what it is about
 * @param element the element of the model it stands on
 * @param groups the groups any of whose members may take it
 * @param assignee who has taken it already, if anybody
 * @param since when it came up
 * @param due by when it is wanted, if a time is set
 */
public record WorkOffered(TaskId task, DossierId dossier, String element, List<String> groups,
		@Nullable String assignee, Instant since, @Nullable Instant due) {
}
