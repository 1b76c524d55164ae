package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Person;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.chapeau.app.process.WorkEnded;
import org.chapeau.app.process.WorkOffered;
import org.chapeau.app.process.WorkWaiting;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ConsultEu;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who is to be told what, in the transaction in which it happens: what is
 * rolled back was not told, what has happened will be.
 */
@Component
@Transactional
class Telling {

	private static final Duration SOON = Duration.ofDays(1);

	private static final Role[] AT_THE_TABLE = { Role.PENHOLDER, Role.NEGOTIATOR, Role.COORDINATOR,
			Role.HEAD_OF_DELEGATION };

	private final NotificationStore notifications;

	private final Mailbox mailbox;

	private final People people;

	private final Parties parties;

	private final Dossiers dossiers;

	private final WorkWaiting waiting;

	private final Clock clock;

	Telling(NotificationStore notifications, Mailbox mailbox, People people, Parties parties, Dossiers dossiers,
			WorkWaiting waiting, Clock clock) {
		this.notifications = notifications;
		this.mailbox = mailbox;
		this.people = people;
		this.parties = parties;
		this.dossiers = dossiers;
		this.waiting = waiting;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WorkOffered work) {
		tell(takers(work), kind(work), work, "task:" + work.task());
	}

	/**
	 * What is done waits for nobody any more: nobody need read that it did.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(WorkEnded work) {
		this.notifications.ended(work.task(), this.clock.instant());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Recorded event) {
		switch (event.what()) {
			case "task-handed-over" ->
				colleague(event).ifPresent((to) -> tell(List.of(to), Kind.HANDED_OVER, event.dossier(), once(event)));
			case "text-unlocked" -> tell(table(event), Kind.RETURNED, event.dossier(), once(event));
			case "approved" -> tell(table(event), Kind.APPROVED, event.dossier(), once(event));
			case "released" -> tell(table(event), Kind.RELEASED, event.dossier(), once(event));
			default -> {
				// On record, and nobody's work.
			}
		}
	}

	/**
	 * Looks for what is due within a day, or was within the last. A task whose time was
	 * moved is told of again; one that was told of is not.
	 */
	void lookAtDeadlines() {
		Instant now = this.clock.instant();
		this.waiting.due(now, now.plus(SOON)).forEach((work) -> {
			boolean silence = work.element().equals(ApproveEu.USER_TASK_RESPOND_TO_SILENCE);
			tell(takers(work), silence ? Kind.SILENCE_CLOSING : Kind.DUE_SOON, work,
					"soon:" + work.task() + work.due());
		});
		this.waiting.due(now.minus(SOON), now)
			.forEach((work) -> tell(takers(work), Kind.OVERDUE, work, "late:" + work.task() + work.due()));
	}

	private void tell(Collection<Person> whom, Kind kind, WorkOffered work, String key) {
		whom.forEach((person) -> tell(person, new Notification(UUID.randomUUID(), kind, work.dossier(), work.task(),
				work.due(), this.clock.instant(), false), key));
	}

	private void tell(Collection<Person> whom, Kind kind, DossierId dossier, String key) {
		whom.forEach((person) -> tell(person,
				new Notification(UUID.randomUUID(), kind, dossier, null, null, this.clock.instant(), false), key));
	}

	private void tell(Person person, Notification told, String key) {
		if (this.notifications.insert(person, told, key)) {
			this.mailbox.post(person, told);
		}
	}

	private List<Person> takers(WorkOffered work) {
		List<Person> takers = new ArrayList<>();
		for (Party party : this.parties.all()) {
			takers.addAll(this.people.inGroups(party, work.groups()));
		}
		return (work.assignee() == null) ? takers
				: takers.stream().filter((person) -> person.name().equals(work.assignee())).toList();
	}

	/** Those who work on the text itself, of the sides that may know of the event. */
	private List<Person> table(Recorded event) {
		List<Person> table = new ArrayList<>();
		for (Party party : this.dossiers.partiesTo(event.dossier())) {
			if (event.zone() == null || event.zone().equals(party)) {
				List<String> groups = new ArrayList<>();
				for (Role role : AT_THE_TABLE) {
					groups.addAll(this.parties.holders(party, role));
				}
				table.addAll(this.people.inGroups(party, groups));
			}
		}
		return table.stream().filter((person) -> !person.name().equals(event.user())).toList();
	}

	private Optional<Person> colleague(Recorded event) {
		Party side = event.zone();
		String name = event.subject();
		return (side != null && name != null) ? this.people.find(side, name) : Optional.empty();
	}

	private static Kind kind(WorkOffered work) {
		return switch (work.element()) {
			case ApproveEu.USER_TASK_RESPOND_TO_SILENCE -> Kind.SILENCE_OPENED;
			case ApproveEu.USER_TASK_CHAIR_DECIDES -> Kind.SILENCE_BROKEN;
			case ConsultEu.USER_TASK_PREPARE_CONSULTATION -> Kind.TEXT_TRANSMITTED;
			default -> Kind.ASSIGNED;
		};
	}

	/** What has happened has happened once, even if the same happens again. */
	private static String once(Recorded event) {
		return event.what() + ":" + UUID.randomUUID();
	}

}
