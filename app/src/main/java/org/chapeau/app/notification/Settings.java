package org.chapeau.app.notification;

import java.util.Locale;

/**
 * How a person wants to be told.
 *
 * @param delivery by mail or not
 * @param language the language of the mail
 * @param calendar whether the person has a calendar feed
 */
public record Settings(Delivery delivery, Locale language, boolean calendar) {

	/**
	 * When mail goes out.
	 */
	public enum Delivery {

		AT_ONCE,
		/** Once a day, in the morning on the person's clock. */
		DIGEST, NONE

	}

}
