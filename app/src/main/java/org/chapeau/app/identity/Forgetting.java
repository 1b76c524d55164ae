package org.chapeau.app.identity;

import java.time.Clock;
import java.time.Instant;

import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets people who have left: their address and offices, and with them their notices
 * and letters, settings and filters. What they have done in their office stays with what
 * they did it to.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Forgetting {

	/**
	 * A day's work begins with one sign-on: whoever has a session is at work, however
	 * long ago that was. The inner query asks by the person's row, here and below: H2 2.4
	 * answers one that depends on parameters alone from what it found the last time.
	 */
	private static final String HAS_LEFT = """
			party = :party and name = :name and seen_at < :before
			and not exists (select 1 from spring_session where principal_name = person.name and expiry_time > :now)
			""";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Forgetting(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Forgets a person of a side who has not signed in since a moment and is not signed
	 * in now, and substitutions that were over by then. Whoever stands in for somebody
	 * after it, or somebody for them, stays until that is over.
	 */
	public Fate person(Party side, String name, Instant before) {
		if (!isLocked(side, name, before)) {
			return isKnown(side, name, before) ? Fate.SIGNED_IN : Fate.UNKNOWN;
		}
		this.events.publishEvent(new PersonForgotten(side, name, before));
		this.jdbc.sql("""
				delete from substitution where party = :party and (principal = :name or substitute = :name)
				and coalesce(ended_at, until_at) < :before
				""").param("party", side.code()).param("name", name).param("before", Instants.utc(before)).update();
		int gone = this.jdbc
			.sql("delete from person where " + HAS_LEFT
					+ "and not exists (select 1 from substitution where person.name in (principal, substitute))")
			.param("party", side.code())
			.param("name", name)
			.param("before", Instants.utc(before))
			.param("now", this.clock.millis())
			.update();
		return (gone > 0) ? Fate.FORGOTTEN : Fate.KEPT;
	}

	/** Whoever signs in from now on waits, and is written down anew. */
	private boolean isLocked(Party side, String name, Instant before) {
		return this.jdbc.sql("select name from person where " + HAS_LEFT + "for update")
			.param("party", side.code())
			.param("name", name)
			.param("before", Instants.utc(before))
			.param("now", this.clock.millis())
			.query(String.class)
			.optional()
			.isPresent();
	}

	private boolean isKnown(Party side, String name, Instant before) {
		return this.jdbc.sql("select count(*) from person where party = :party and name = :name and seen_at < :before")
			.param("party", side.code())
			.param("name", name)
			.param("before", Instants.utc(before))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * What has become of a person.
	 */
	public enum Fate {

		/** Nobody of the side has that name and has not signed in since. */
		UNKNOWN,

		/** They are signed in, and nothing was changed. */
		SIGNED_IN,

		/** They are kept until a substitution is over. */
		KEPT,

		/** They are forgotten. */
		FORGOTTEN

	}

}
