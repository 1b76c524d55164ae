package org.chapeau.app.process;

/**
 * The time of a step has not come, though the engine has got to it: timers go by the
 * clock of the node that runs them, which may be fast. The step is tried again every ten
 * seconds for as long as it takes; it is no failure that an operator would have to mend.
 */
public class NotYetException extends RuntimeException {

	public NotYetException(String message) {
		super(message);
	}

}
