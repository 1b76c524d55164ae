package org.chapeau.app.notification;

import org.chapeau.app.identity.ChangedSides;
import org.chapeau.app.notification.persistence.SettingsStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the calendar of whoever changes sides: programs of the former side have its
 * address, and would read the deadlines of the new one.
 */
@Component
class CalendarOfFormerSide {

	private final SettingsStore settings;

	CalendarOfFormerSide(SettingsStore settings) {
		this.settings = settings;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ChangedSides event) {
		this.settings.calendar(event.name(), null);
	}

}
