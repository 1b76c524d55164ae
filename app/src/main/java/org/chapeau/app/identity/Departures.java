package org.chapeau.app.identity;

import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes note, at the word of their own side, that somebody has left: the sign-on is not
 * asked about whoever does not come back. They are signed out, so that it is asked again
 * before they do anything more.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Departures {

	private final JdbcClient jdbc;

	private final People people;

	Departures(JdbcClient jdbc, People people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * Ends what goes by the sign-on's last word on a person, until its next.
	 * @return whether somebody of that name works for the side
	 */
	public boolean note(Party side, String name) {
		if (this.people.find(side, name).filter(Person::worksHere).isEmpty()) {
			return false;
		}
		this.people.turnedAway(name, side);
		this.jdbc.sql("delete from spring_session where principal_name = :name").param("name", name).update();
		return true;
	}

}
