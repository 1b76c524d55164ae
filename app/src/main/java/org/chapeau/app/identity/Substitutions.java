package org.chapeau.app.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.realm.Group;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.GroupKind;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands in for whom. A substitute may do what the principal's offices do, but for
 * what is tied to the person: a signature, a key, an audit. A delegation speaks for its
 * Member State and nobody outside it does.
 */
@Component
@Transactional
public class Substitutions {

	private static final Set<Role> PERSONAL = Set.of(Role.SIGNATORY, Role.RELEASE_OFFICER, Role.AUDITOR, Role.OPERATOR);

	private final JdbcClient jdbc;

	private final People people;

	private final Realm realm;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Substitutions(JdbcClient jdbc, People people, Realm realm, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.people = people;
		this.realm = realm;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The person together with the offices of those they stand in for now.
	 */
	@Transactional(readOnly = true)
	public CurrentUser standingIn(CurrentUser user) {
		if (user.party() == null) {
			return user;
		}
		List<String> names = this.jdbc.sql("""
				select distinct principal from substitution where substitute = :name and party = :party
				and ended_at is null and from_at <= :now and until_at > :now order by principal
				""")
			.param("name", user.name())
			.param("party", user.side().code())
			.param("now", Instants.utc(this.clock.instant()))
			.query(String.class)
			.list();
		if (names.isEmpty()) {
			return user;
		}
		Set<GroupId> groups = new HashSet<>(user.groups());
		List<Principal> principals = new ArrayList<>();
		for (String name : names) {
			Set<GroupId> theirs = this.people.find(user.side(), name).map(this::transferable).orElse(Set.of());
			if (theirs.isEmpty()) {
				// Offices that are not theirs any more are not theirs to lend.
				continue;
			}
			Set<GroupId> lent = theirs.stream()
				.filter((group) -> !user.groups().contains(group))
				.collect(Collectors.toSet());
			principals.add(new Principal(name, lent));
			groups.addAll(lent);
		}
		Set<Role> roles = new HashSet<>(user.roles());
		principals.forEach((principal) -> principal.groups().forEach((group) -> roles.addAll(rolesOf(group))));
		return new CurrentUser(user.name(), user.party(), groups, roles, principals);
	}

	/**
	 * The names of those who stand in for any of the principals now.
	 */
	@Transactional(readOnly = true)
	public List<String> of(Party side, Collection<String> principals) {
		if (principals.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("""
				select distinct substitute from substitution where principal in (:principals) and party = :party
				and ended_at is null and from_at <= :now and until_at > :now
				""")
			.param("principals", principals)
			.param("party", side.code())
			.param("now", Instants.utc(this.clock.instant()))
			.query(String.class)
			.list();
	}

	/**
	 * Those who stand in for any of the principals now, on whichever side, for those who
	 * tidy up behind a principal, who may have changed sides, and for no reader.
	 */
	@Transactional(readOnly = true)
	public Set<Former> ofAll(Collection<String> principals) {
		if (principals.isEmpty()) {
			return Set.of();
		}
		return Set.copyOf(this.jdbc.sql("""
				select distinct party, substitute from substitution where principal in (:principals)
				and ended_at is null and from_at <= :now and until_at > :now
				""")
			.param("principals", principals)
			.param("now", Instants.utc(this.clock.instant()))
			.query((row, number) -> new Former(new Party(row.getString("party")), row.getString("substitute")))
			.list());
	}

	/**
	 * Those who have ceased to stand in for somebody after one instant and not after
	 * another, for those who tidy up behind them and for no reader.
	 */
	@Transactional(readOnly = true)
	public Set<Former> ceased(Instant after, Instant until) {
		return Set.copyOf(this.jdbc.sql("""
				select distinct party, substitute from substitution
				where coalesce(ended_at, until_at) > :after and coalesce(ended_at, until_at) <= :until
				""")
			.param("after", Instants.utc(after))
			.param("until", Instants.utc(until))
			.query((row, number) -> new Former(new Party(row.getString("party")), row.getString("substitute")))
			.list());
	}

	/**
	 * The substitutions that ran out after one instant and not after another, of every
	 * side: for those who tell of it and for no reader.
	 */
	@Transactional(readOnly = true)
	public List<Substitution> lapsed(Instant after, Instant until) {
		return this.jdbc.sql("""
				select * from substitution where ended_at is null and until_at > :after and until_at <= :until
				order by until_at, id
				""")
			.param("after", Instants.utc(after))
			.param("until", Instants.utc(until))
			.query(Substitutions::substitution)
			.list();
	}

	/**
	 * Those of some substitutions in which the reader is principal or substitute, whether
	 * or not they still run.
	 */
	@Transactional(readOnly = true)
	public List<Substitution> concerning(CurrentUser reader, Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql("""
						select * from substitution where id in (:ids) and party = :party
						and (principal = :name or substitute = :name)
						""")
					.param("ids", ids)
					.param("party", reader.side().code())
					.param("name", reader.name())
					.query(Substitutions::substitution)
					.list();
	}

	/**
	 * Appoints a substitute; for oneself, or as a coordinator for a colleague who is
	 * away.
	 */
	public Outcome<Substitution> appoint(CurrentUser user, Wanted wanted) {
		if (!wanted.principal().equals(user.name()) && !user.has(Role.COORDINATOR)) {
			return Outcome.refused("substitute-not-yours");
		}
		Optional<Person> principal = this.people.find(user.side(), wanted.principal()).filter(Person::worksHere);
		Optional<Person> substitute = this.people.find(user.side(), wanted.substitute()).filter(Person::worksHere);
		if (principal.isEmpty() || substitute.isEmpty()) {
			return Outcome.refused("substitute-unknown");
		}
		if (wanted.principal().equals(wanted.substitute())) {
			return Outcome.refused("substitute-self");
		}
		if (wanted.substitute().equals(user.name())) {
			// Nobody may lend themselves the office of another.
			return Outcome.refused("substitute-own-choice");
		}
		if (isDelegate(substitute.get()) || transferable(principal.get()).isEmpty()) {
			return Outcome.refused("substitute-personal");
		}
		Instant now = this.clock.instant();
		if (!wanted.until().isAfter(wanted.from()) || !wanted.until().isAfter(now)) {
			return Outcome.refused("substitute-period");
		}
		Substitution made = new Substitution(UUID.randomUUID(), user.side(), wanted.principal(), wanted.substitute(),
				wanted.from(), wanted.until(), wanted.note().strip(), user.name());
		insert(made, now);
		record("substitute-principal", user, made.principal());
		record("substitute-appointed", user, made.substitute());
		this.events.publishEvent(new Appointed(made, user.name()));
		return Outcome.done(made);
	}

	/**
	 * Ends a substitution before its time.
	 */
	public Outcome<Substitution> end(CurrentUser user, UUID id) {
		Instant now = this.clock.instant();
		int ended = this.jdbc.sql("""
				update substitution set ended_at = :now, ended_by = :user where id = :id and party = :party
				and ended_at is null and until_at > :now and (principal = :user or substitute = :user or :coordinator)
				""")
			.param("now", Instants.utc(now))
			.param("user", user.name())
			.param("id", id)
			.param("party", user.side().code())
			.param("coordinator", user.has(Role.COORDINATOR))
			.update();
		if (ended == 0) {
			return Outcome.refused("substitute-gone");
		}
		Substitution was = find(user.side(), id);
		record("substitute-ended", user, was.substitute());
		this.events.publishEvent(new Ended(was, user.name()));
		return Outcome.done(was);
	}

	private void record(String what, CurrentUser user, String whom) {
		this.events.publishEvent(Recorded.ofSide(user.side(), what, user.name(), null).about(whom));
	}

	/**
	 * The substitutions that run or are to come: those of the reader, and for a
	 * coordinator those of the whole side.
	 */
	@Transactional(readOnly = true)
	public List<Substitution> open(CurrentUser reader) {
		return this.jdbc.sql("""
				select * from substitution where party = :party and ended_at is null and until_at > :now
				and (principal = :name or substitute = :name or :coordinator) order by from_at, principal
				""")
			.param("party", reader.side().code())
			.param("now", Instants.utc(this.clock.instant()))
			.param("name", reader.name())
			.param("coordinator", reader.has(Role.COORDINATOR))
			.query(Substitutions::substitution)
			.list();
	}

	private Substitution find(Party party, UUID id) {
		return this.jdbc.sql("select * from substitution where id = :id and party = :party")
			.param("id", id)
			.param("party", party.code())
			.query(Substitutions::substitution)
			.single();
	}

	private static Substitution substitution(ResultSet row, int number) throws SQLException {
		return new Substitution(row.getObject("id", UUID.class), new Party(row.getString("party")),
				row.getString("principal"), row.getString("substitute"), instant(row, "from_at"),
				instant(row, "until_at"), row.getString("note"), row.getString("appointed_by"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private void insert(Substitution made, Instant now) {
		this.jdbc.sql("""
				insert into substitution (id, party, principal, substitute, from_at, until_at, note, appointed_by,
				  appointed_at)
				values (:id, :party, :principal, :substitute, :from, :until, :note, :by, :now)
				""")
			.param("id", made.id())
			.param("party", made.party().code())
			.param("principal", made.principal())
			.param("substitute", made.substitute())
			.param("from", Instants.utc(made.from()))
			.param("until", Instants.utc(made.until()))
			.param("note", made.note())
			.param("by", made.appointedBy())
			.param("now", Instants.utc(now))
			.update();
	}

	private Set<GroupId> transferable(Person person) {
		return groups(person).stream()
			.filter((group) -> group.kind() != GroupKind.DELEGATION)
			.filter((group) -> rolesOf(group.id()).stream().noneMatch(PERSONAL::contains))
			.map(Group::id)
			.collect(Collectors.toSet());
	}

	private boolean isDelegate(Person person) {
		return groups(person).stream().anyMatch((group) -> group.kind() == GroupKind.DELEGATION);
	}

	private List<Group> groups(Person person) {
		return person.groups()
			.stream()
			.flatMap((path) -> GroupId.fromClaim("/" + path).flatMap(this.realm::group).stream())
			.toList();
	}

	private Set<Role> rolesOf(GroupId group) {
		return this.realm.group(group)
			.map((found) -> found.roles()
				.stream()
				.flatMap((role) -> Role.ofRealm(role).stream())
				.collect(Collectors.toSet()))
			.orElse(Set.of());
	}

	/**
	 * A substitution was made.
	 *
	 * @param substitution which
	 * @param by who made it: the principal, or a coordinator for them
	 */
	public record Appointed(Substitution substitution, String by) {
	}

	/**
	 * A substitution was ended before its time.
	 *
	 * @param substitution which
	 * @param by who ended it: one of the two, or a coordinator
	 */
	public record Ended(Substitution substitution, String by) {
	}

	/**
	 * What somebody wants.
	 *
	 * @param principal who will be away
	 * @param substitute who is to stand in
	 * @param from from when
	 * @param until until when
	 * @param note for the side to read; may be blank
	 */
	public record Wanted(String principal, String substitute, Instant from, Instant until, String note) {
	}

}
