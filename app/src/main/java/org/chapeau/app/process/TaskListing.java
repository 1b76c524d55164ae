package org.chapeau.app.process;

import java.util.List;
import java.util.Map;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskFilter.Due;
import org.chapeau.app.process.TaskFilter.Whose;

/**
 * A page of a person's tasks, and how many there are of each sort.
 *
 * @param items the page, due first, then the oldest
 * @param matching how many tasks the filter lets through
 * @param counts how many there would be of each sort
 */
public record TaskListing(List<Item> items, int matching, Counts counts) {

	/**
	 * A task and why it is in the list.
	 */
	public record Item(WorkItem task, Whose whose) {
	}

	/**
	 * How many of the tasks that exist for the person would be in the list if one part of
	 * the filter had another value and the rest, with the words, stayed as it is.
	 * Colleagues' tasks count under their own sort only, or if they are asked for.
	 *
	 * @param whose by why they are the person's
	 * @param due by when they are wanted
	 * @param elements by kind of work
	 * @param groups by the person's groups that may take them
	 * @param dossiers by dossier, the fullest first
	 * @param shared those of shared processes
	 * @param own those of the side's own processes
	 * @param total how many there are without a filter, colleagues' only if they are
	 * asked for and then alone
	 */
	public record Counts(Map<Whose, Integer> whose, Map<Due, Integer> due, Map<String, Integer> elements,
			Map<String, Integer> groups, Map<DossierId, Integer> dossiers, int shared, int own, int total) {
	}

}
