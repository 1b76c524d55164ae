package org.chapeau.app.notification;

import java.util.Locale;

import org.chapeau.app.identity.Parties;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.notification.persistence.SettingsStore;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * How a person wants to be told; until they say, at once and in the language of their
 * side.
 */
@Component
class PersonalSettings {

	private final SettingsStore store;

	private final Parties parties;

	PersonalSettings(SettingsStore store, Parties parties) {
		this.store = store;
		this.parties = parties;
	}

	Settings of(String person, Party side) {
		return this.store.find(person)
			.orElseGet(() -> new Settings(Delivery.AT_ONCE, Locale.forLanguageTag(this.parties.language(side)), false));
	}

}
