package org.chapeau.app.imports;

import org.chapeau.app.kernel.Refusal;

/**
 * What came of confirming. Either all that was picked is taken over, or nothing.
 */
public sealed interface Taking {

	/**
	 * All is taken over.
	 *
	 * @param count how much
	 */
	record Done(int count) implements Taking {
	}

	/**
	 * Nothing is.
	 *
	 * @param number the change that could not be taken over; -1 if it is not one of them
	 * @param refusal why
	 */
	record Refused(int number, Refusal refusal) implements Taking {
	}

}
