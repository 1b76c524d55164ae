package org.chapeau.app.process;

/**
 * The id of a task, as the engine gives it.
 */
public record TaskId(String value) {

	@Override
	public String toString() {
		return this.value;
	}

}
