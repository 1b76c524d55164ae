package org.chapeau.app.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Which of the tasks that exist for a person to list; {@code null} stands for any.
 *
 * @param whose why it is the person's; any but a colleague's if not said
 * @param due when it is wanted
 * @param element the kind of work: the element of the model
 * @param group the path of a group that may take it
 * @param shared whether it belongs to a process that all sides share
 * @param dossiers the dossiers it may be about; none if empty
 * @param search the words that were typed
 * @param today where the reader's present day and the coming week end
 */
public record TaskFilter(@Nullable Whose whose, @Nullable Due due, @Nullable String element, @Nullable String group,
		@Nullable Boolean shared, @Nullable Set<DossierId> dossiers, @Nullable Search search, Days today) {

	/**
	 * A filter without words.
	 */
	public TaskFilter(@Nullable Whose whose, @Nullable Due due, @Nullable String element, @Nullable String group,
			@Nullable Boolean shared, @Nullable Set<DossierId> dossiers, Days today) {
		this(whose, due, element, group, shared, dossiers, null, today);
	}

	/**
	 * Every task that the person has taken or may take.
	 */
	public static TaskFilter all(Days today) {
		return new TaskFilter(null, null, null, null, null, null, today);
	}

	/**
	 * A search by words. Where the words may stand is not for this feature to know.
	 */
	@FunctionalInterface
	public interface Search {

		/**
		 * Finds those of the tasks that have the words.
		 * @param tasks what the rest of the filter lets through, or would but for one
		 * part of it, without forms, and each with those of the person's groups only that
		 * may take it
		 */
		Set<TaskId> find(Collection<WorkItem> tasks);

	}

	/**
	 * Why a task is in a person's list.
	 */
	public enum Whose {

		/** The person has taken it. */
		MINE,
		/** It is open to a group of the person. */
		UNIT,
		/** It is a principal's, for whom the person stands in. */
		SUBSTITUTE,
		/** A colleague has taken it. */
		COLLEAGUE

	}

	/**
	 * When a task is wanted.
	 */
	public enum Due {

		OVERDUE, TODAY, WEEK, LATER, NONE

	}

	/**
	 * The instants between which the kinds of {@link Due} lie.
	 *
	 * @param now the present
	 * @param midnight where the reader's day ends
	 * @param week where the seventh day from today ends
	 */
	public record Days(Instant now, Instant midnight, Instant week) {
	}

}
