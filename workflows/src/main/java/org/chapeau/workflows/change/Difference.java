package org.chapeau.workflows.change;

import java.util.List;

/**
 * An element that two models do not have alike.
 *
 * @param change what has become of it
 * @param id its id in the model
 * @param kind what kind of element it is, such as {@code userTask}
 * @param name its name in the later model that has it; its id if it has none
 * @param details what differs; of an element that was added, what it is like
 */
public record Difference(Change change, String id, String kind, String name, List<Detail> details) {

	public Difference {
		details = List.copyOf(details);
	}

	/**
	 * What has become of an element.
	 */
	public enum Change {

		/** Only the later model has it. */
		ADDED,
		/** Both have it, and not alike. */
		CHANGED,
		/** Only the earlier model has it. */
		REMOVED

	}

	/**
	 * One aspect of an element.
	 *
	 * @param aspect which
	 * @param before in the earlier model; empty if it has none
	 * @param after in the later model; empty if it has none
	 */
	public record Detail(Aspect aspect, String before, String after) {
	}

}
