package org.chapeau.app.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.clausebank.BankMoved;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Person;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a side's advisers and those who approve that clauses of the bank wait for them,
 * and whoever proposed a clause what became of it. That clauses wait is told once until
 * it is read, however many there are: a clause book that comes back proposes hundreds.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellingOfClauses {

	private final NotificationStore notifications;

	private final Mailbox mailbox;

	private final ClauseBank bank;

	private final People people;

	private final Colleagues colleagues;

	private final Parties parties;

	private final Clock clock;

	TellingOfClauses(NotificationStore notifications, Mailbox mailbox, ClauseBank bank, People people,
			Colleagues colleagues, Parties parties, Clock clock) {
		this.notifications = notifications;
		this.mailbox = mailbox;
		this.bank = bank;
		this.people = people;
		this.colleagues = colleagues;
		this.parties = parties;
		this.clock = clock;
	}

	@EventListener
	void on(BankMoved moved) {
		// A decision of one side is told to those of the other who proposed the clause.
		try (Zone all = Zone.ofAll()) {
			tell(moved);
		}
	}

	private void tell(BankMoved moved) {
		switch (moved.state()) {
			case PROPOSED -> ask(moved, Kind.CLAUSE_TO_REVIEW, Role.LEGAL_ADVISER);
			case REVIEWED -> ask(moved, Kind.CLAUSE_TO_APPROVE, Role.COORDINATOR, Role.HEAD_OF_DELEGATION);
			case OBJECTED -> {
				// Another side's adviser speaks to that side alone.
				if (moved.side().equals(moved.from())) {
					answer(moved, Kind.CLAUSE_OBJECTED);
				}
			}
			case APPROVED -> answer(moved, Kind.CLAUSE_APPROVED);
			case RETURNED -> answer(moved, Kind.CLAUSE_REFUSED);
			default -> {
				// Nobody waits for it.
			}
		}
		settle(moved);
	}

	private void ask(BankMoved moved, Kind kind, Role... roles) {
		Party side = moved.side();
		List<String> offices = Stream.of(roles)
			.flatMap((role) -> this.parties.holders(side, role).stream())
			.distinct()
			.toList();
		List<Person> asked = this.colleagues.reachable(side, offices)
			.keySet()
			.stream()
			.filter((person) -> !person.name().equals(moved.by()))
			.toList();
		Set<String> told = this.notifications.unread(side, kind, asked.stream().map(Person::name).toList());
		tell(asked.stream().filter((person) -> !told.contains(person.name())).toList(), kind, null);
	}

	private void answer(BankMoved moved, Kind kind) {
		Party from = moved.from();
		if (from != null) {
			List<Person> proposer = this.bank.proposer(from, moved.version())
				.filter((name) -> !name.equals(moved.by()))
				.flatMap((name) -> this.people.find(from, name))
				.stream()
				.toList();
			tell(proposer, kind, moved.version());
		}
	}

	/**
	 * Where the last that waited has left, nobody need look any more. A clause that comes
	 * empties no list; a clause book brings hundreds.
	 */
	private void settle(BankMoved moved) {
		BankState left = moved.left();
		Kind kind = (left == BankState.PROPOSED) ? Kind.CLAUSE_TO_REVIEW
				: (left == BankState.REVIEWED) ? Kind.CLAUSE_TO_APPROVE : null;
		if (left != null && kind != null && !this.bank.waits(moved.side(), left)) {
			this.notifications.readByAll(moved.side(), kind, this.clock.instant());
		}
	}

	private void tell(Collection<Person> people, Kind kind, @Nullable BankVersionId clause) {
		List<Told> told = people.stream()
			.map((person) -> new Told(person, Notification.ofBank(kind, clause, this.clock.instant()),
					"clause:" + UUID.randomUUID()))
			.toList();
		this.notifications.insert(told);
		this.mailbox.post(told);
	}

}
