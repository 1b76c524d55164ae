package org.chapeau.app.inbox;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filters of the task list that a person keeps under a name.
 */
@Component
@Transactional
public class SavedFilters {

	private static final int LONGEST_NAME = 80;

	private final JdbcClient jdbc;

	SavedFilters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The person's own, by name.
	 */
	@Transactional(readOnly = true)
	public List<SavedFilter> of(CurrentUser user) {
		return this.jdbc.sql("select name, query from saved_filter where person = :person order by name")
			.param("person", user.name())
			.query(SavedFilter.class)
			.list();
	}

	/**
	 * Keeps a filter; one of the same name is replaced.
	 * @param query the query of the list's address, which may be empty
	 */
	public Outcome<SavedFilter> save(CurrentUser user, String name, String query) {
		String wanted = name.strip();
		if (wanted.isEmpty() || wanted.length() > LONGEST_NAME) {
			return Outcome.refused("filter-name", LONGEST_NAME);
		}
		delete(user, wanted);
		this.jdbc.sql("insert into saved_filter (person, name, query) values (:person, :name, :query)")
			.param("person", user.name())
			.param("name", wanted)
			.param("query", query)
			.update();
		return Outcome.done(new SavedFilter(wanted, query));
	}

	/**
	 * Forgets a filter, if there is one of the name.
	 */
	public void delete(CurrentUser user, String name) {
		this.jdbc.sql("delete from saved_filter where person = :person and name = :name")
			.param("person", user.name())
			.param("name", name)
			.update();
	}

	/**
	 * A filter and its name.
	 *
	 * @param name what the person calls it
	 * @param query the query of the list's address
	 */
	public record SavedFilter(String name, String query) {
	}

}
