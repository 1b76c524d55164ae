package org.chapeau.app.notification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.notification.persistence.SettingsStore;
import org.chapeau.app.process.OpenTasks;
import org.chapeau.app.process.TaskFilter;
import org.chapeau.app.process.TaskFilter.Days;
import org.chapeau.app.process.TaskListing.Item;
import org.chapeau.app.process.TaskNames;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * A person's deadlines as an iCalendar file (RFC 5545), for whoever holds the secret. It
 * says what is asked and by when, and nothing of what it is about: a calendar is shown to
 * many, and kept where nobody knows.
 */
@Component
@Transactional(readOnly = true)
public class CalendarFeed {

	private static final int MOST = 500;

	private final SettingsStore settings;

	private final Colleagues colleagues;

	private final OpenTasks tasks;

	private final TaskNames names;

	private final Clock clock;

	private final String url;

	CalendarFeed(SettingsStore settings, Colleagues colleagues, OpenTasks tasks, TaskNames names, Clock clock,
			@Value("${chapeau.url:http://127.0.0.1:8080}") String url) {
		this.settings = settings;
		this.colleagues = colleagues;
		this.tasks = tasks;
		this.names = names;
		this.clock = clock;
		this.url = url;
	}

	/**
	 * The calendar that a secret opens, with the tasks the person may take by now; those
	 * of a group they have left are not in it.
	 * @return the file, or nothing for a secret that opens none
	 */
	public Optional<String> open(String secret) {
		return this.settings.calendar(FileHash.sha256(secret.getBytes(US_ASCII)))
			.flatMap((owner) -> this.colleagues.find(new Party(owner.party()), owner.name())
				.map((user) -> calendar(user, Locale.forLanguageTag(owner.language()))));
	}

	private String calendar(CurrentUser user, Locale locale) {
		Instant now = this.clock.instant();
		List<Item> items = this.tasks.list(user, TaskFilter.all(new Days(now, now, now)), 0, MOST).items();
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Chapeau//Deadlines//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		items.stream()
			.map(Item::task)
			.forEach((task) -> event(user, task, locale).ifPresent((event) -> calendar.add(event)));
		return calendar.toString();
	}

	private Optional<VEvent> event(CurrentUser user, WorkItem task, Locale locale) {
		Instant due = task.due();
		if (due == null) {
			return Optional.empty();
		}
		// An instant in UTC: the reader's calendar shows it on the reader's own clock.
		VEvent event = new VEvent(due, Duration.ZERO, this.names.of(user.party(), task.element(), locale));
		event.add(new Uid(task.id() + "@chapeau"));
		event.add(new Url(URI.create(this.url + "/tasks/" + task.id())));
		event.add(ImmutableTransp.TRANSPARENT);
		return Optional.of(event);
	}

}
