package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.chapeau.app.fixtures.Order;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Engine.OpenTask;
import org.chapeau.app.longrun.Engine.Waiting;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.workflows.Forms;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lets two or three things happen to a dossier at the same moment, and looks at what has
 * come of it.
 */
@TestComponent
class Races {

	/** What is done on these ends the task, whatever it is. */
	private static final Set<String> DECISIONS = Set.of(Forms.PREPARE_CONSULTATION, Forms.RETURNED, Forms.MORE_TIME,
			Forms.OPEN_SILENCE, Forms.SILENCE_BROKEN, Forms.SIGN, Forms.KESSAI);

	/**
	 * What is recorded of somebody who is refused: that they were late, or what they
	 * answered earlier and another has opened now.
	 */
	private static final Set<String> WITHOUT_SUCCESS = Set.of("silence-late", "cleared", "proposals");

	private final Acts acts;

	private final Engine engine;

	private final LongRun run;

	private final Dossiers dossiers;

	private final JointText text;

	private final JdbcClient jdbc;

	Races(Acts acts, Engine engine, LongRun run, Dossiers dossiers, JointText text, JdbcClient jdbc) {
		this.acts = acts;
		this.engine = engine;
		this.run = run;
		this.dossiers = dossiers;
		this.text = text;
		this.jdbc = jdbc;
	}

	/**
	 * Runs one race.
	 * @return how many took part; fewer than two if little could happen
	 */
	int race(Course course, Dice dice, SideBySide sideBySide) {
		List<Contender> contenders = contenders(course, dice);
		if (contenders.isEmpty()) {
			this.engine.jobs(course.dossier()).stream().findFirst().ifPresent((next) -> this.run.standAt(next.due()));
			return 0;
		}
		List<OpenTask> open = this.engine.tasks(course.dossier());
		long recorded = recorded();
		List<Outcome<?>> came = sideBySide.act(Order.byChance(dice.chance()),
				contenders.stream().map(Contender::doing).toList());
		List<Came> all = new ArrayList<>();
		for (int i = 0; i < contenders.size(); i++) {
			all.add(note(course, contenders.get(i), came.get(i)));
		}
		whatIsDoneIsDoneByThoseWhoWereToldSo(course, open, all);
		whoWasRefusedHasChangedNothing(course, recorded, all);
		approvalsAreOfTheTextAsItIs(course);
		return contenders.size();
	}

	private List<Contender> contenders(Course course, Dice dice) {
		List<Waiting> due = this.engine.jobs(course.dossier()).stream().filter(this.engine::isDue).toList();
		Optional<OpenTask> contested = dice.oneIfAny(this.engine.tasks(course.dossier()));
		int most = dice.in100(70) ? 2 : 3;
		List<Contender> contenders = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			boolean wild = course.isWild();
			if (!due.isEmpty() && dice.in100(35)) {
				Waiting job = dice.one(due);
				contenders.add(new Contender("job " + job.element(), null,
						() -> this.engine.run(job) ? Outcome.done() : Outcome.refused(SideBySide.RACED)));
			}
			else if (wild && dice.in100(15)) {
				this.acts.unasked(course, dice.another()).map(Contender::of).ifPresent(contenders::add);
			}
			else if (contested.isPresent() && (i == 0 || dice.in100(60))) {
				contenders.add(Contender.of(this.acts.on(contested.get(), course, dice.another(), wild)));
			}
			else {
				this.acts.onSomeTask(course, dice.another(), wild).map(Contender::of).ifPresent(contenders::add);
			}
		}
		return contenders;
	}

	private Came note(Course course, Contender contender, Outcome<?> outcome) {
		if (contender.act() != null) {
			this.run.note(contender.act(), outcome);
		}
		else {
			course.note(contender.what() + (outcome.isDone() ? "" : " FAILED"));
		}
		return new Came(contender.act(), outcome.isDone());
	}

	/**
	 * A task that was completed was completed by one who was told so, and whoever was
	 * told that they have decided is the one.
	 */
	private void whatIsDoneIsDoneByThoseWhoWereToldSo(Course course, List<OpenTask> before, List<Came> all) {
		Map<String, String> completed = completed(before);
		completed
			.forEach((task, user) -> assertThat(all.stream().filter((came) -> came.mayEnd(task, user) && came.done()))
				.as("who was told of the end of " + task + " by " + user + "\n" + course)
				.hasSizeBetween(1, all.size()));
		all.stream()
			.filter((came) -> came.done() && came.act() != null && DECISIONS.contains(came.act().what()))
			.forEach((came) -> assertThat(completed)
				.as("decisions, after " + came.act() + " on " + fate(came.task()) + "\n" + course)
				.containsEntry(came.task(), came.user()));
		assertThat(all.stream()
			.filter((came) -> came.done() && came.act() != null && DECISIONS.contains(came.act().what()))
			.collect(Collectors.groupingBy(Came::task, Collectors.counting()))
			.values()).as("decisions on one task\n" + course).allMatch((often) -> often == 1);
	}

	/** What the engine says of a task, for whoever looks for a decision in vain. */
	private String fate(@Nullable String task) {
		return this.jdbc.sql("""
				select task_def_key_, assignee_, end_time_, delete_reason_,
				  (select count(*) from act_ru_task r where r.id_ = h.id_) as still_open
				from act_hi_taskinst h where id_ = :task
				""").param("task", task).query().listOfRows().toString();
	}

	/** Those of the tasks that were completed since, with who has. */
	private Map<String, String> completed(List<OpenTask> before) {
		Map<String, String> completed = new HashMap<>();
		if (!before.isEmpty()) {
			this.jdbc.sql("""
					select id_, assignee_ from act_hi_taskinst where id_ in (:tasks) and delete_reason_ = 'completed'
					""").param("tasks", before.stream().map(OpenTask::id).toList()).query((row) -> {
				completed.put(row.getString("id_"), row.getString("assignee_"));
			});
		}
		return completed;
	}

	private void whoWasRefusedHasChangedNothing(Course course, long before, List<Came> all) {
		Set<String> refused = new HashSet<>(all.stream().map(Came::user).filter(Objects::nonNull).toList());
		all.stream().filter(Came::done).map(Came::user).forEach(refused::remove);
		if (!refused.isEmpty()) {
			assertThat(this.jdbc.sql("""
					select coalesce(r.user_name, i.by_user) || ' ' || r.what
					from audit_record r left join audit_record_inside i on i.place = r.place and r.zone is null
					where r.number > :before and coalesce(r.user_name, i.by_user) in (:refused)
					  and r.what not in (:without)
					""")
				.param("before", before)
				.param("refused", refused)
				.param("without", WITHOUT_SUCCESS)
				.query(String.class)
				.list()).as("recorded of those who were refused\n" + course).isEmpty();
		}
	}

	private void approvalsAreOfTheTextAsItIs(Course course) {
		String locked = this.dossiers.ofProcess(course.dossier()).lockedHash();
		if (locked != null) {
			assertThat(locked).as("what is locked\n" + course)
				.isEqualTo(JointText.hash(this.text.ofProcess(course.dossier())));
		}
		assertThat(this.jdbc.sql("select hash from approval where dossier_id = :dossier and state = 'APPROVED'")
			.param("dossier", course.dossier().value())
			.query(String.class)
			.list()).as("approved, with " + locked + " locked\n" + course).allMatch((hash) -> hash.equals(locked));
	}

	private long recorded() {
		return this.jdbc.sql("select coalesce(max(number), 0) from audit_record").query(Long.class).single();
	}

	/**
	 * Somebody who acts, or a job of the engine.
	 */
	private record Contender(String what, @Nullable Act act, Supplier<Outcome<?>> doing) {

		static Contender of(Act act) {
			return new Contender(act.toString(), act, act::play);
		}

	}

	/**
	 * What came of an act; of a job if there is none.
	 */
	private record Came(@Nullable Act act, boolean done) {

		@Nullable String user() {
			return (this.act != null) ? this.act.turn().user().name() : null;
		}

		@Nullable String task() {
			return (this.act != null) ? this.act.turn().id().value() : null;
		}

		/**
		 * Whether it may have ended a task: one they were on, or which they did not name.
		 */
		boolean mayEnd(String task, String user) {
			return user.equals(user()) && (task.equals(task()) || Acts.UNASKED.equals(task()));
		}

	}

}
