package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.notification.persistence.NotificationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells principal and substitute that a substitution is made and that it has ended; not
 * whoever of them did it.
 */
@Component
@Transactional
class TellingOfSubstitutes {

	/** A program that stood still tells of what ended meanwhile. */
	private static final Duration LATE = Duration.ofDays(14);

	private final NotificationStore notifications;

	private final Noticeboard board;

	private final People people;

	private final Substitutions substitutions;

	private final Clock clock;

	TellingOfSubstitutes(NotificationStore notifications, Noticeboard board, People people, Substitutions substitutions,
			Clock clock) {
		this.notifications = notifications;
		this.board = board;
		this.people = people;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Substitutions.Appointed event) {
		Substitution made = event.substitution();
		this.board.post(Stream
			.concat(told(made, made.principal(), Kind.SUBSTITUTE_APPOINTED, event.by(), "substitution:" + made.id()),
					told(made, made.substitute(), Kind.STANDING_IN, event.by(), "substitution:" + made.id()))
			.toList());
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(Substitutions.Ended event) {
		tellEnded(List.of(event.substitution()), event.by());
	}

	/**
	 * Looks for what time has ended and nobody was told of.
	 */
	void lookAtEnds() {
		Instant now = this.clock.instant();
		tellEnded(this.substitutions.lapsed(now.minus(LATE), now), null);
	}

	/** Whichever ends it, time or a person: it is told of once. */
	private void tellEnded(Collection<Substitution> ended, @Nullable String by) {
		List<String> people = ended.stream().flatMap(TellingOfSubstitutes::both).distinct().toList();
		List<String> keys = ended.stream().map(Substitution::id).map(TellingOfSubstitutes::endKey).toList();
		Set<String> known = this.notifications.told(people, keys);
		this.board.post(ended.stream()
			.filter((substitution) -> !known.contains(endKey(substitution.id())))
			.flatMap((substitution) -> ended(substitution, by))
			.toList());
	}

	private Stream<Told> ended(Substitution substitution, @Nullable String by) {
		String key = endKey(substitution.id());
		return both(substitution).flatMap((name) -> told(substitution, name, Kind.SUBSTITUTION_ENDED, by, key));
	}

	private Stream<Told> told(Substitution substitution, String name, Kind kind, @Nullable String by, String key) {
		return name.equals(by) ? Stream.empty()
				: this.people.find(substitution.party(), name)
					.stream()
					.map((person) -> new Told(person,
							Notification.ofSubstitution(kind, substitution.id(), this.clock.instant()), key));
	}

	private static Stream<String> both(Substitution substitution) {
		return Stream.of(substitution.principal(), substitution.substitute());
	}

	private static String endKey(UUID id) {
		return "substitution-ended:" + id;
	}

}
