package org.chapeau.app.identity;

import org.chapeau.text.Party;
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

	private final People people;

	private final OpenSessions sessions;

	Departures(People people, OpenSessions sessions) {
		this.people = people;
		this.sessions = sessions;
	}

	/**
	 * Ends what goes by the sign-on's last word on a person, until its next.
	 * @return whether there was anything to end for somebody of that name and side:
	 * offices, or at least a session
	 */
	public boolean note(Party side, String name) {
		return this.people.turnedAway(name, side)
				|| (this.people.find(side, name).isPresent() && this.sessions.end(name));
	}

}
