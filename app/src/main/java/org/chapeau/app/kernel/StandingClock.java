package org.chapeau.app.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock that somebody may have set: while a sample is played, and in tests. What
 * otherwise goes by a time of its own, such as the database's, goes by this one while it
 * stands.
 */
public abstract class StandingClock extends Clock {

	/**
	 * The instant it stands at; nothing while it runs.
	 */
	public abstract Optional<Instant> standsAt();

}
