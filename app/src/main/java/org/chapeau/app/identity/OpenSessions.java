package org.chapeau.app.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where somebody is signed in, on whichever node and in whichever browser.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenSessions {

	private final JdbcClient jdbc;

	OpenSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Signs somebody out everywhere: who goes on has to be vouched for anew.
	 * @return whether they were signed in
	 */
	public boolean end(String name) {
		return this.jdbc.sql("delete from spring_session where principal_name = :name")
			.param("name", name)
			.update() > 0;
	}

}
