package org.chapeau.app.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Person;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.ladder.LadderProposalId;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.Notification;
import org.chapeau.app.notification.Told;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what each person was told; a reader reads their own.
 */
@Repository
public class NotificationStore {

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	NotificationStore(JdbcClient jdbc, JdbcOperations batch) {
		this.jdbc = jdbc;
		this.batch = batch;
	}

	/**
	 * Adds what people are told. Two nodes may find the same task overdue at once: the
	 * unique key has the last word, and the loser's transaction begins again later.
	 * @throws DuplicateKeyException if somebody was told the same before
	 */
	public void insert(List<Told> all) {
		this.batch.batchUpdate("""
				insert into notification
				  (id, person, party, kind, dossier_id, task_id, process, substitution_id, bank_version_id,
				  ladder_proposal_id, due_at, created_at, told)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", all.stream().map(NotificationStore::values).toList());
	}

	/**
	 * Forgets what was told before a moment of statements that have come to their end by
	 * now, or of none, and the letters of it, for every side. What is of none and has not
	 * been read stays: as long as a list waits nobody is told of it again.
	 * @return how many notices there were
	 */
	public int forget(Instant before) {
		return this.jdbc.sql("""
				delete from notification where created_at < :before and ((dossier_id is null and read_at is not null)
				  or dossier_id in (select id from dossier where state in ('RELEASED', 'WITHDRAWN')))
				""").param("before", Instants.utc(before)).update();
	}

	private static Object[] values(Told told) {
		Person person = told.person();
		Notification notification = told.notification();
		return new Object[] { notification.id(), person.name(), (person.party() != null) ? person.party().code() : "",
				notification.kind().name(), (notification.dossier() != null) ? notification.dossier().value() : null,
				(notification.task() != null) ? notification.task().value() : null, notification.process(),
				notification.substitution(), (notification.clause() != null) ? notification.clause().value() : null,
				(notification.change() != null) ? notification.change().value() : null,
				Instants.utc(notification.due()), Instants.utc(notification.at()), told.key() };
	}

	/**
	 * What somebody was told of, of what was due after one instant and not after another.
	 */
	public Set<String> told(Instant after, Instant until) {
		return this.jdbc.sql("select distinct told from notification where due_at > :after and due_at <= :until")
			.param("after", Instants.utc(after))
			.param("until", Instants.utc(until))
			.query(String.class)
			.set();
	}

	/**
	 * Which of some keys any of some people were told of.
	 */
	public Set<String> told(Collection<String> people, Collection<String> keys) {
		return (people.isEmpty() || keys.isEmpty()) ? Set.of()
				: this.jdbc.sql("select distinct told from notification where person in (:people) and told in (:keys)")
					.param("people", people)
					.param("keys", keys)
					.query(String.class)
					.set();
	}

	/**
	 * What the reader was told, the latest first, unread before read.
	 */
	public List<Notification> list(CurrentUser reader, int most) {
		return this.jdbc.sql("""
				select * from notification where person = :person and party = :party
				order by case when read_at is null then 0 else 1 end, created_at desc, id
				fetch first :most rows only
				""")
			.param("person", reader.name())
			.param("party", reader.side().code())
			.param("most", most)
			.query(NotificationStore::notification)
			.list();
	}

	public Optional<Notification> find(CurrentUser reader, UUID id) {
		return this.jdbc.sql("select * from notification where id = :id and person = :person and party = :party")
			.param("id", id)
			.param("person", reader.name())
			.param("party", reader.side().code())
			.query(NotificationStore::notification)
			.optional();
	}

	public int unread(CurrentUser reader) {
		return this.jdbc
			.sql("select count(*) from notification where person = :person and party = :party and read_at is null")
			.param("person", reader.name())
			.param("party", reader.side().code())
			.query(Integer.class)
			.single();
	}

	/**
	 * Marks one notification of the reader as read, or all if none is named.
	 */
	public void read(CurrentUser reader, @Nullable UUID id, Instant at) {
		this.jdbc.sql("""
				update notification set read_at = :at where person = :person and party = :party and read_at is null
				and (:every or id = :id)
				""")
			.param("at", Instants.utc(at))
			.param("person", reader.name())
			.param("party", reader.side().code())
			.param("every", id == null)
			.param("id", (id != null) ? id : new UUID(0, 0))
			.update();
	}

	/**
	 * Marks as read, for everybody, what asks for tasks that have gone.
	 */
	public void readByAll(Collection<TaskId> tasks, Instant at) {
		if (!tasks.isEmpty()) {
			this.jdbc.sql("update notification set read_at = :at where task_id in (:tasks) and read_at is null")
				.param("at", Instants.utc(at))
				.param("tasks", tasks.stream().map(TaskId::value).toList())
				.update();
		}
	}

	/**
	 * Marks as read, for everybody of a side, what asks for a second officer for a
	 * process.
	 */
	public void readByAll(Party side, String process, Instant at) {
		this.jdbc.sql("""
				update notification set read_at = :at where party = :party and process = :process and read_at is null
				""").param("at", Instants.utc(at)).param("party", side.code()).param("process", process).update();
	}

	/**
	 * Those of some people of a side who have been told of something of a kind and have
	 * not read it.
	 */
	public Set<String> unread(Party side, Kind kind, Collection<String> people) {
		return people.isEmpty() ? Set.of()
				: this.jdbc.sql("""
						select distinct person from notification
						where person in (:people) and party = :party and kind = :kind and read_at is null
						""")
					.param("people", people)
					.param("party", side.code())
					.param("kind", kind.name())
					.query(String.class)
					.set();
	}

	/**
	 * Marks as read, for everybody of a side, what was told of a kind.
	 */
	public void readByAll(Party side, Kind kind, Instant at) {
		this.jdbc.sql("""
				update notification set read_at = :at where party = :party and kind = :kind and read_at is null
				""").param("at", Instants.utc(at)).param("party", side.code()).param("kind", kind.name()).update();
	}

	private static Notification notification(ResultSet row, int number) throws SQLException {
		UUID dossier = row.getObject("dossier_id", UUID.class);
		String task = row.getString("task_id");
		UUID clause = row.getObject("bank_version_id", UUID.class);
		UUID change = row.getObject("ladder_proposal_id", UUID.class);
		OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
		return new Notification(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				(dossier != null) ? new DossierId(dossier) : null, (task != null) ? new TaskId(task) : null,
				row.getString("process"), row.getObject("substitution_id", UUID.class),
				(clause != null) ? new BankVersionId(clause) : null,
				(change != null) ? new LadderProposalId(change) : null, (due != null) ? due.toInstant() : null,
				row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getObject("read_at") != null);
	}

}
