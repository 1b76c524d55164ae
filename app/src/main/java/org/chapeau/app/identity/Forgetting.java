package org.chapeau.app.identity;

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

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Forgetting(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Forgets a person of a side who has not signed in since a moment, and substitutions
	 * that were over by then. Whoever stands in for somebody after it, or somebody for
	 * them, stays until that is over.
	 * @return whether there is such a person
	 */
	public boolean person(Party side, String name, Instant before) {
		if (this.jdbc.sql("select count(*) from person where party = :party and name = :name and seen_at < :before")
			.param("party", side.code())
			.param("name", name)
			.param("before", Instants.utc(before))
			.query(Integer.class)
			.single() == 0) {
			return false;
		}
		this.events.publishEvent(new PersonForgotten(side, name, before));
		this.jdbc.sql("""
				delete from substitution where party = :party and (principal = :name or substitute = :name)
				and coalesce(ended_at, until_at) < :before
				""").param("party", side.code()).param("name", name).param("before", Instants.utc(before)).update();
		this.jdbc.sql("""
				delete from person where party = :party and name = :name and seen_at < :before
				and not exists (select 1 from substitution where principal = :name or substitute = :name)
				""").param("party", side.code()).param("name", name).param("before", Instants.utc(before)).update();
		return true;
	}

}
