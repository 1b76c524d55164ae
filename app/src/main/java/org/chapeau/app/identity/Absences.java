package org.chapeau.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long the last word of the sign-on on somebody counts who does not come back: no
 * identity provider says of its own accord that somebody has left the house. A day's work
 * begins with a sign-on, so that whoever works is vouched for every day.
 */
@Component
public class Absences {

	private final Duration longest;

	private final Clock clock;

	/**
	 * Counts absences.
	 * @param longest after which nothing goes to somebody, and nothing is lent for them
	 */
	Absences(@Value("${chapeau.absence:60d}") Duration longest, Clock clock) {
		this.longest = longest;
		this.clock = clock;
	}

	/**
	 * Whoever was last vouched for by then has been away for too long now.
	 */
	public Instant since() {
		return before(this.clock.instant());
	}

	/**
	 * The same at another instant.
	 */
	Instant before(Instant now) {
		return now.minus(this.longest);
	}

	boolean isTooLong(Person person) {
		return !person.seenAt().isAfter(since());
	}

}
