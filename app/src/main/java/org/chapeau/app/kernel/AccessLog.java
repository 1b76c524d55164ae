package org.chapeau.app.kernel;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Puts on record that somebody comes in or gets something, before they do: whoever cannot
 * be put down gets nothing.
 */
@Component
public class AccessLog {

	private final ApplicationEventPublisher events;

	public AccessLog(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Puts it down, at the second try at the latest.
	 * @throws org.springframework.dao.DataAccessException if it is not on record
	 */
	public void put(Accessed access) {
		try {
			this.events.publishEvent(access);
		}
		catch (ConcurrencyFailureException ex) {
			// Somebody who only reads has waited too long for their turn in the strand.
			this.events.publishEvent(access);
		}
	}

}
