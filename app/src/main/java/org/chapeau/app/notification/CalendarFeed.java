package org.chapeau.app.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.notification.persistence.SettingsStore;
import org.chapeau.app.notification.persistence.SettingsStore.CalendarOwner;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskNames;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A person's deadlines as an iCalendar file (RFC 5545), on the clock they read, for
 * whoever holds the secret. It says what is asked and by when, and nothing of what it is
 * about: a calendar is shown to many, and kept where nobody knows.
 */
@Component
@Transactional(readOnly = true)
public class CalendarFeed {

	/**
	 * What has been overdue for longer than a year is hardly in anybody's calendar.
	 */
	private static final Period PAST = Period.ofYears(1);

	private static final Period AHEAD = Period.ofYears(2);

	private final SettingsStore settings;

	private final Colleagues colleagues;

	private final OpenTasks tasks;

	private final TaskNames names;

	private final Clocks clocks;

	private final Clock clock;

	private final String url;

	CalendarFeed(SettingsStore settings, Colleagues colleagues, OpenTasks tasks, TaskNames names, Clocks clocks,
			Clock clock, @Value("${chapeau.url:http://127.0.0.1:8080}") String url) {
		this.settings = settings;
		this.colleagues = colleagues;
		this.tasks = tasks;
		this.names = names;
		this.clocks = clocks;
		this.clock = clock;
		this.url = url;
	}

	/**
	 * The calendar that a secret opens, with the tasks the person may take by now; those
	 * of a group they have left are not in it.
	 * @return the file, or nothing for a secret that opens none
	 */
	public Optional<String> open(String secret) {
		return owner(secret).flatMap(this::calendar);
	}

	/** Whoever brings the secret has not signed in, and so has no side yet. */
	private Optional<CalendarOwner> owner(String secret) {
		try (Zone all = Zone.ofAll()) {
			return this.settings.calendar(FileHash.sha256(secret.getBytes(US_ASCII)));
		}
	}

	private Optional<String> calendar(CalendarOwner owner) {
		Party side = new Party(owner.party());
		try (Zone own = Zone.of(side)) {
			return this.colleagues.find(side, owner.name())
				.map((user) -> calendar(user, Locale.forLanguageTag(owner.language())));
		}
	}

	private String calendar(CurrentUser user, Locale locale) {
		ZoneId zone = this.clocks.zone(user);
		ZonedDateTime now = this.clock.instant().atZone(zone);
		Instant from = now.minus(PAST).toInstant();
		Instant until = now.plus(AHEAD).toInstant();
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Chapeau//Deadlines//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(ZoneOfCalendar.of(zone, from, until));
		this.tasks.wanted(user, from, until).forEach((task) -> calendar.add(event(user, task, zone, locale)));
		return calendar.toString();
	}

	private VEvent event(CurrentUser user, WorkItem task, ZoneId zone, Locale locale) {
		ZonedDateTime due = Objects.requireNonNull(task.due()).atZone(zone);
		VEvent event = new VEvent(due, Duration.ZERO, this.names.of(user.party(), task.element(), locale));
		event.add(new Uid(task.id() + "@chapeau"));
		event.add(new Url(URI.create(this.url + "/tasks/" + task.id())));
		event.add(ImmutableTransp.TRANSPARENT);
		return event;
	}

}
