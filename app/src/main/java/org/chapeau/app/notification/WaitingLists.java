package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Person;
import org.chapeau.app.identity.Role;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the offices of a side that something waits on a list for them, once until it is
 * read, however much there is; and whoever proposed a thing what became of it. Only in
 * the transaction that holds the list, so that nobody is told twice and nothing waits
 * untold.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WaitingLists {

	private final NotificationStore notifications;

	private final Noticeboard board;

	private final People people;

	private final Colleagues colleagues;

	private final Parties parties;

	private final Clock clock;

	WaitingLists(NotificationStore notifications, Noticeboard board, People people, Colleagues colleagues,
			Parties parties, Clock clock) {
		this.notifications = notifications;
		this.board = board;
		this.people = people;
		this.colleagues = colleagues;
		this.parties = parties;
		this.clock = clock;
	}

	/**
	 * Tells those of a side who hold one of some roles that something waits for them.
	 * @param kind of which list; it names nothing that is on it
	 * @param by who has put it there, and need not be told
	 */
	void ask(Party side, Kind kind, @Nullable String by, Role... roles) {
		List<String> offices = Stream.of(roles)
			.flatMap((role) -> this.parties.holders(side, role).stream())
			.distinct()
			.toList();
		List<Person> asked = this.colleagues.reachable(side, offices)
			.keySet()
			.stream()
			.filter((person) -> !person.name().equals(by))
			.toList();
		Set<String> told = this.notifications.unread(side, kind, asked.stream().map(Person::name).toList());
		tell(asked.stream().filter((person) -> !told.contains(person.name())).toList(),
				(now) -> Notification.ofList(kind, now));
	}

	/**
	 * Tells whoever proposed something what became of it.
	 * @param proposer their name, if they are known
	 * @param by who has decided it, and need not be told
	 * @param says what they are told at an instant
	 */
	void answer(Party from, Optional<String> proposer, @Nullable String by, Function<Instant, Notification> says) {
		tell(proposer.filter((name) -> !name.equals(by))
			.flatMap((name) -> this.people.find(from, name))
			.stream()
			.toList(), says);
	}

	/**
	 * Where the last that waited has left, nobody need look any more.
	 * @param waits whether anything is left on the list
	 */
	void settle(Party side, Kind kind, BooleanSupplier waits) {
		if (!waits.getAsBoolean()) {
			this.notifications.readByAll(side, kind, this.clock.instant());
		}
	}

	private void tell(Collection<Person> people, Function<Instant, Notification> says) {
		this.board.post(people.stream()
			.map((person) -> new Told(person, says.apply(this.clock.instant()), "list:" + UUID.randomUUID()))
			.toList());
	}

}
