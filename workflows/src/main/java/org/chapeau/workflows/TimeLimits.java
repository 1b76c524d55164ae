package org.chapeau.workflows;

import java.util.Date;

/**
 * By when work is to be done: what expressions in the models may ask. The engine asks
 * once for each task, when it comes up.
 */
public interface TimeLimits {

	/**
	 * By when work that comes up now is due.
	 * @param dossierId what it is about
	 * @param party the code of the party whose work it is, and by whose calendar its days
	 * are counted
	 * @param form the form it is done on, one of {@link Forms}
	 */
	Date due(String dossierId, String party, String form);

	/**
	 * The same for work that is in vain from some instant on: by then at the latest.
	 */
	Date dueBefore(String dossierId, String party, String form, Date latest);

}
