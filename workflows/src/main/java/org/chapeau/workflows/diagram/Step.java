package org.chapeau.workflows.diagram;

/**
 * A step of a process, as a reader of its list of steps sees it.
 *
 * @param id the id of the element in the model
 * @param name its name in the model
 * @param kind who acts in the step
 */
public record Step(String id, String name, Kind kind) {

	/**
	 * Who acts in a step.
	 */
	public enum Kind {

		/**
		 * A person does a task.
		 */
		TASK,

		/**
		 * The process waits for a message or an instant.
		 */
		WAIT,

		/**
		 * The system acts.
		 */
		SYSTEM,

		/**
		 * The process has come to one of its ends.
		 */
		END

	}

}
