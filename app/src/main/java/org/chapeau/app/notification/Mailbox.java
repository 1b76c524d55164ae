package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;

import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Person;
import org.chapeau.app.notification.Settings.Delivery;
import org.chapeau.app.notification.persistence.MailStore;
import org.chapeau.text.Party;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Decides whether a person is told by mail, and when. Without a mail server nothing is
 * queued: years of it would go out on the day one is set up.
 */
@Component
class Mailbox {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final MailStore mail;

	private final PersonalSettings settings;

	private final Parties parties;

	private final OwnClocks clocks;

	private final ObjectProvider<JavaMailSender> server;

	private final Clock clock;

	Mailbox(MailStore mail, PersonalSettings settings, Parties parties, OwnClocks clocks,
			ObjectProvider<JavaMailSender> server, Clock clock) {
		this.mail = mail;
		this.settings = settings;
		this.parties = parties;
		this.clocks = clocks;
		this.server = server;
		this.clock = clock;
	}

	/**
	 * Whether there is a mail server.
	 */
	boolean open() {
		return this.server.getIfAvailable() != null;
	}

	void post(Collection<Told> all) {
		if (open()) {
			all.forEach(this::post);
		}
	}

	private void post(Told told) {
		Person person = told.person();
		Party party = person.party();
		if (party == null || person.email() == null) {
			return;
		}
		Delivery delivery = this.settings.of(person.name(), party).delivery();
		if (delivery != Delivery.NONE) {
			boolean digest = delivery == Delivery.DIGEST;
			Instant now = this.clock.instant();
			this.mail.insert(told.notification().id(), person.name(), digest,
					digest ? nextMorning(now, zone(person.name(), party)) : now);
		}
	}

	/**
	 * Takes back what waits for a person who wants no mail any more.
	 */
	void empty(String person) {
		this.mail.dropWaiting(person);
	}

	private ZoneId zone(String person, Party side) {
		return this.clocks.of(side, person).orElseGet(() -> this.parties.zone(side));
	}

	private static Instant nextMorning(Instant now, ZoneId zone) {
		ZonedDateTime morning = now.atZone(zone).with(MORNING);
		return (morning.toInstant().isAfter(now) ? morning : morning.plusDays(1)).toInstant();
	}

}
