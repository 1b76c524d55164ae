package org.chapeau.app.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.RefusedMail.Refused;
import org.chapeau.app.process.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the mail that is to be sent. Whoever sends claims a letter first, for a while: a
 * node that dies with it leaves it to another.
 */
@Repository
public class MailStore {

	private final JdbcClient jdbc;

	MailStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(UUID notification, String person, boolean digest, Instant sendAt) {
		this.jdbc.sql("""
				insert into mail (id, notification_id, person, digest, send_at, attempts)
				values (:id, :notification, :person, :digest, :at, 0)
				""")
			.param("id", notification)
			.param("notification", notification)
			.param("person", person)
			.param("digest", digest)
			.param("at", Instants.utc(sendAt))
			.update();
	}

	/**
	 * Claims what is to be sent now: one letter, or all that go into one person's digest.
	 * @param claim names the claim
	 * @return the letters; none if there is nothing to send
	 */
	public List<Letter> claim(UUID claim, Instant now, Duration length) {
		List<UUID> next = this.jdbc.sql("""
				select id from mail where sent_at is null and send_at <= :now
				and (claimed_until is null or claimed_until <= :now) order by send_at, id fetch first 1 rows only
				""").param("now", Instants.utc(now)).query(UUID.class).list();
		if (next.isEmpty()) {
			return List.of();
		}
		this.jdbc.sql("""
				update mail set claim = :claim, claimed_until = :until, attempts = attempts + 1
				where sent_at is null and send_at <= :now and (claimed_until is null or claimed_until <= :now)
				and (id = :id or (digest = true and exists (
				  select 1 from mail m where m.id = :id and m.digest = true and m.person = mail.person)))
				""")
			.param("claim", claim)
			.param("until", Instants.utc(now.plus(length)))
			.param("now", Instants.utc(now))
			.param("id", next.get(0))
			.update();
		return this.jdbc.sql("""
				select m.id, m.person, m.digest, m.attempts, n.kind, n.due_at, n.task_id, n.read_at,
				  case when p.party = n.party and exists (select 1 from person_group g where g.name = p.name)
				  then p.email end as email, n.party
				from mail m join notification n on n.id = m.notification_id join person p on p.name = m.person
				where m.claim = :claim and m.sent_at is null order by n.created_at, m.id
				""").param("claim", claim).query(MailStore::letter).list();
	}

	/**
	 * How many letters are to be sent by now.
	 */
	public int waiting(Instant now) {
		return this.jdbc.sql("select count(*) from mail where sent_at is null and send_at <= :now")
			.param("now", Instants.utc(now))
			.query(Integer.class)
			.single();
	}

	/**
	 * Marks what was claimed as sent.
	 */
	public void sent(UUID claim, Instant at) {
		this.jdbc.sql("update mail set sent_at = :at, claimed_until = null where claim = :claim and sent_at is null")
			.param("at", Instants.utc(at))
			.param("claim", claim)
			.update();
	}

	/**
	 * Puts off what was claimed and could not be sent.
	 */
	public void postpone(UUID claim, Instant until) {
		this.jdbc.sql("update mail set claimed_until = null, send_at = :until where claim = :claim and sent_at is null")
			.param("until", Instants.utc(until))
			.param("claim", claim)
			.update();
	}

	/**
	 * Gives up what was claimed.
	 */
	public void drop(UUID claim) {
		this.jdbc.sql("delete from mail where claim = :claim and sent_at is null").param("claim", claim).update();
	}

	/**
	 * The letters that the server has not taken, of every side, for an operator.
	 */
	public Refused refused() {
		return this.jdbc.sql("""
				select count(*) as letters, min(n.created_at) as since, min(m.send_at) as again
				from mail m join notification n on n.id = m.notification_id
				where m.sent_at is null and m.attempts > 0
				""")
			.query((row, number) -> new Refused(row.getLong("letters"), instant(row, "since"), instant(row, "again")))
			.single();
	}

	/**
	 * Has the letters that the server has not taken tried again at once, by whichever
	 * node comes first.
	 */
	public void hurry(Instant now) {
		this.jdbc.sql("""
				update mail set send_at = :now
				where sent_at is null and attempts > 0 and send_at > :now and claimed_until is null
				""").param("now", Instants.utc(now)).update();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * Takes back what waits to be sent to a person.
	 */
	public void dropWaiting(String person) {
		this.jdbc.sql("delete from mail where person = :person and sent_at is null").param("person", person).update();
	}

	private static Letter letter(ResultSet row, int number) throws SQLException {
		String task = row.getString("task_id");
		OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
		return new Letter(row.getObject("id", UUID.class), row.getString("person"), row.getString("party"),
				row.getString("email"), row.getBoolean("digest"), row.getInt("attempts"),
				Kind.valueOf(row.getString("kind")), (due != null) ? due.toInstant() : null,
				(task != null) ? new TaskId(task) : null, row.getObject("read_at") != null);
	}

	/**
	 * A letter that was claimed.
	 *
	 * @param id the letter; the same however often it is tried
	 * @param person whom it is for
	 * @param party their side
	 * @param email where it goes, if the sign-on says, and if the person is of that side
	 * still and may work there
	 * @param digest whether it goes out with others
	 * @param attempts how often it was tried, this time included
	 * @param kind what it tells of
	 * @param due by when something is wanted, if a time is set
	 * @param task the task that is asked for, if one is
	 * @param read whether the person has seen it on the page meanwhile
	 */
	public record Letter(UUID id, String person, String party, @Nullable String email, boolean digest, int attempts,
			Kind kind, @Nullable Instant due, @Nullable TaskId task, boolean read) {
	}

}
