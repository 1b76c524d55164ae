package org.chapeau.app.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.PersonForgotten;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands tasks from one colleague to another, and has colleagues take over what somebody
 * has taken who cannot do it. What is said with a task stays within the side, though the
 * task may belong to a process that all sides share.
 */
@Component
@Transactional
public class Handovers {

	private final Tasks tasks;

	private final Colleagues colleagues;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Handovers(Tasks tasks, Colleagues colleagues, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.tasks = tasks;
		this.colleagues = colleagues;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Who else of the person's side can take a task now, by name.
	 */
	@Transactional(readOnly = true)
	public List<String> others(CurrentUser user, WorkItem task) {
		return this.colleagues.workingFor(user.side(), task.groups())
			.stream()
			.map(CurrentUser::name)
			.filter((name) -> !name.equals(user.name()))
			.toList();
	}

	/**
	 * Gives a task to a colleague.
	 * @param to the name of the colleague
	 * @param note for the colleague; may be blank
	 */
	public Outcome<WorkItem> handOver(CurrentUser user, TaskId task, String to, String note) {
		Optional<CurrentUser> colleague = this.colleagues.find(user.side(), to);
		if (colleague.isEmpty() || to.equals(user.name())) {
			return Outcome.refused("handover-to-whom");
		}
		return this.tasks.handOver(user, task, colleague.get()).then((item) -> {
			insert(user, task, new Handover(user.name(), to, note.strip(), this.clock.instant(), false));
			this.events.publishEvent(
					Recorded.within(user.side(), item.dossier(), "task-handed-over", user.name(), null).about(to));
			return Outcome.done(item);
		});
	}

	/**
	 * Takes a task over from a colleague who has taken it and cannot do it. A key, a
	 * signature and the word of a delegation have no substitutes, so that this is the way
	 * to them.
	 * @param from who had it on the page: whoever else has it by now keeps it
	 * @param reason for the side to read
	 */
	public Outcome<WorkItem> takeOver(CurrentUser user, TaskId task, String from, String reason) {
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		return this.tasks.takeOver(user, task, from).then((item) -> {
			insert(user, task, new Handover(from, user.name(), reason.strip(), this.clock.instant(), true));
			this.events.publishEvent(
					Recorded.within(user.side(), item.dossier(), "task-taken-over", user.name(), null).about(from));
			return Outcome.done(item);
		});
	}

	/**
	 * The last handover, within the reader's side, of each of the tasks that had one.
	 */
	@Transactional(readOnly = true)
	public Map<TaskId, Handover> last(CurrentUser reader, Collection<TaskId> tasks) {
		Map<TaskId, Handover> last = new HashMap<>();
		if (!tasks.isEmpty()) {
			this.jdbc.sql("""
					select * from task_handover where party = :party and task_id in (:tasks) order by number
					""")
				.param("party", reader.side().code())
				.param("tasks", tasks.stream().map(TaskId::value).toList())
				.query((row) -> {
					last.put(new TaskId(row.getString("task_id")), handover(row));
				});
		}
		return last;
	}

	/**
	 * What was said with a task, by or to somebody who is forgotten, goes with them.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(PersonForgotten person) {
		this.jdbc.sql("""
				delete from task_handover where party = :party and (from_name = :name or to_name = :name)
				and handed_at < :before
				""")
			.param("party", person.side().code())
			.param("name", person.name())
			.param("before", Instants.utc(person.before()))
			.update();
	}

	private void insert(CurrentUser user, TaskId task, Handover made) {
		this.jdbc.sql("""
				insert into task_handover (task_id, party, number, from_name, to_name, note, handed_at, taken)
				select :task, :party, coalesce(max(number), 0) + 1, :from, :to, :note, :at, :taken from task_handover
				where task_id = :task and party = :party
				""")
			.param("task", task.value())
			.param("party", user.side().code())
			.param("from", made.from())
			.param("to", made.to())
			.param("note", made.note())
			.param("at", Instants.utc(made.at()))
			.param("taken", made.taken())
			.update();
	}

	private static Handover handover(ResultSet row) throws SQLException {
		return new Handover(row.getString("from_name"), row.getString("to_name"), row.getString("note"),
				row.getObject("handed_at", OffsetDateTime.class).toInstant(), row.getBoolean("taken"));
	}

}
