package org.chapeau.app.notification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Person;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.notification.Kind;
import org.chapeau.app.notification.Notification;
import org.chapeau.app.process.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps what each person was told; a reader reads their own.
 */
@Repository
public class NotificationStore {

	private final JdbcClient jdbc;

	NotificationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a notification, unless the person was told the same before.
	 * @param told what must not be told twice
	 */
	public boolean insert(Person person, Notification told, String key) {
		// Two nodes may find the same task overdue at once: the unique key has the last
		// word, and the loser's transaction begins again later.
		return this.jdbc.sql("""
				insert into notification (id, person, party, kind, dossier_id, task_id, due_at, created_at, told)
				select :id, :person, :party, :kind, :dossier, :task, cast(:due as timestamp with time zone),
				  cast(:at as timestamp with time zone), :told
				where not exists (select 1 from notification where person = :person and told = :told)
				""")
			.param("id", told.id())
			.param("person", person.name())
			.param("party", (person.party() != null) ? person.party().code() : "")
			.param("kind", told.kind().name())
			.param("dossier", told.dossier().value())
			.param("task", (told.task() != null) ? told.task().value() : null)
			.param("due", Instants.utc(told.due()))
			.param("at", Instants.utc(told.at()))
			.param("told", key)
			.update() == 1;
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
	 * Marks as read, for everybody, what asks for a task that has gone.
	 */
	public void readByAll(TaskId task, Instant at) {
		this.jdbc.sql("update notification set read_at = :at where task_id = :task and read_at is null")
			.param("at", Instants.utc(at))
			.param("task", task.value())
			.update();
	}

	private static Notification notification(ResultSet row, int number) throws SQLException {
		String task = row.getString("task_id");
		OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
		return new Notification(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")),
				new DossierId(row.getObject("dossier_id", UUID.class)), (task != null) ? new TaskId(task) : null,
				(due != null) ? due.toInstant() : null, row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("read_at") != null);
	}

}
