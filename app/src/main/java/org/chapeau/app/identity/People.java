package org.chapeau.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people of each side, as they last signed in. A side's identity provider is never
 * asked for a list: who has not been here yet is not known here.
 */
@Component
@Transactional
public class People {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final OpenSessions sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	People(JdbcClient jdbc, TransactionTemplate transaction, OpenSessions sessions, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Remembers a person as the sign-on has just vouched for them.
	 * @param email where mail reaches them, if the sign-on says
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public void seen(CurrentUser user, @Nullable String email) {
		// Nobody has a side before they have signed in, and somebody may have changed it.
		try (Zone all = Zone.ofAll()) {
			this.transaction.executeWithoutResult((status) -> write(user, email));
		}
		catch (DuplicateKeyException ex) {
			// Seen for the first time through two nodes at once: by now they are known.
			try (Zone all = Zone.ofAll()) {
				this.transaction.executeWithoutResult((status) -> write(user, email));
			}
		}
	}

	private void write(CurrentUser user, @Nullable String email) {
		lockedSide(user.name()).filter((former) -> !former.equals(user.party()))
			.ifPresent((former) -> this.events.publishEvent(new ChangedSides(user.name())));
		String party = (user.party() != null) ? user.party().code() : null;
		if (this.jdbc.sql("update person set party = :party, email = :email, seen_at = :at where name = :name")
			.param("party", party)
			.param("email", email)
			.param("at", Instants.utc(this.clock.instant()))
			.param("name", user.name())
			.update() == 0) {
			this.jdbc.sql("insert into person (name, party, email, seen_at) values (:name, :party, :email, :at)")
				.param("name", user.name())
				.param("party", party)
				.param("email", email)
				.param("at", Instants.utc(this.clock.instant()))
				.update();
		}
		leave(user.name(), user.groupPaths());
		user.groupPaths()
			.forEach((path) -> this.jdbc.sql("insert into person_group (name, group_path) values (:name, :path)")
				.param("name", user.name())
				.param("path", path)
				.update());
	}

	/**
	 * Takes note that somebody may not work here any more, until a sign-on vouches for
	 * them again: they are in no group, and signed in nowhere. Their own side may know
	 * it.
	 * @param by the side that says so, which may say it of its own people only, or
	 * {@code null} if the sign-on itself does
	 * @return whether that took anything from them
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean turnedAway(String name, @Nullable Party by) {
		try (Zone all = Zone.ofAll()) {
			return Boolean.TRUE.equals(this.transaction.execute((status) -> turnAway(name, by)));
		}
	}

	private boolean turnAway(String name, @Nullable Party by) {
		Optional<Party> side = lockedSide(name);
		if ((by != null && side.filter(by::equals).isEmpty()) || !leave(name, List.of())) {
			return false;
		}
		// A session that is vouched for in the same groups as before would not write them
		// down again, and go on without them.
		this.sessions.end(name);
		side.ifPresent((party) -> this.events.publishEvent(Recorded.ofSide(party, "turned-away", name, null)));
		return true;
	}

	/**
	 * The side somebody was of when they last signed in. Whoever else wants to change
	 * them waits from now on. Whoever writes to them does not, nor is waited for: on
	 * PostgreSQL "for update" would keep out every row that refers to theirs, and an
	 * update that leaves the key alone does not.
	 */
	private Optional<Party> lockedSide(String name) {
		this.jdbc.sql("update person set seen_at = seen_at where name = :name").param("name", name).update();
		return this.jdbc.sql("select party from person where name = :name")
			.param("name", name)
			.query(String.class)
			.optional()
			.map(Party::new);
	}

	/**
	 * Forgets the groups somebody was in, and when they were found to have left one.
	 * @return whether they have
	 */
	private boolean leave(String name, Collection<String> now) {
		List<String> before = groups(name);
		this.jdbc.sql("delete from person_group where name = :name").param("name", name).update();
		if (now.containsAll(before)) {
			return false;
		}
		this.jdbc.sql("update person set office_lost_at = :at where name = :name")
			.param("at", Instants.utc(this.clock.instant()))
			.param("name", name)
			.update();
		return true;
	}

	/**
	 * Those who were found to have left a group after one instant and not after another,
	 * for those who tidy up behind them and for no reader.
	 */
	@Transactional(readOnly = true)
	public Set<Former> left(Instant after, Instant until) {
		return Set.copyOf(this.jdbc.sql("""
				select name, party from person
				where office_lost_at > :after and office_lost_at <= :until and party is not null
				""")
			.param("after", Instants.utc(after))
			.param("until", Instants.utc(until))
			.query((row, number) -> new Former(new Party(row.getString("party")), row.getString("name")))
			.list());
	}

	/**
	 * The people of the reader's own side, by name.
	 */
	@Transactional(readOnly = true)
	public List<Person> of(CurrentUser reader) {
		return this.jdbc.sql("select * from person where party = :party order by name")
			.param("party", reader.side().code())
			.query(this::person)
			.list();
	}

	/**
	 * A person of one side.
	 */
	@Transactional(readOnly = true)
	public Optional<Person> find(Party side, String name) {
		return this.jdbc.sql("select * from person where party = :party and name = :name")
			.param("party", side.code())
			.param("name", name)
			.query(this::person)
			.optional();
	}

	/**
	 * The people of one side who are in any of the groups, by name.
	 * @param groups paths of groups
	 */
	@Transactional(readOnly = true)
	public List<Person> inGroups(Party side, Collection<String> groups) {
		if (groups.isEmpty()) {
			return List.of();
		}
		List<Person> rows = this.jdbc.sql("""
				select p.name, p.email, o.group_path from person p join person_group o on o.name = p.name
				where p.party = :party and exists (
				  select 1 from person_group g where g.name = p.name and g.group_path in (:groups))
				order by p.name
				""")
			.param("party", side.code())
			.param("groups", groups)
			.query((row, number) -> new Person(row.getString("name"), side, row.getString("email"),
					Set.of(row.getString("group_path"))))
			.list();
		Map<String, Person> people = new LinkedHashMap<>();
		rows.forEach((row) -> people.merge(row.name(), row, People::together));
		return List.copyOf(people.values());
	}

	private static Person together(Person one, Person other) {
		Set<String> groups = new LinkedHashSet<>(one.groups());
		groups.addAll(other.groups());
		return new Person(one.name(), one.party(), one.email(), groups);
	}

	private Person person(ResultSet row, int number) throws SQLException {
		String name = row.getString("name");
		String party = row.getString("party");
		return new Person(name, (party != null) ? new Party(party) : null, row.getString("email"),
				new LinkedHashSet<>(groups(name)));
	}

	private List<String> groups(String name) {
		return this.jdbc.sql("select group_path from person_group where name = :name order by group_path")
			.param("name", name)
			.query(String.class)
			.list();
	}

}
