package org.chapeau.app.longrun;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Engine.OpenTask;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;

import org.springframework.boot.test.context.TestComponent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people may do next, drawn by chance: on a task that waits, or unasked.
 */
@TestComponent
class Acts {

	/** Stands for the task where there is none. */
	static final String UNASKED = "none";

	private final Tasks tasks;

	private final Clock clock;

	private final Crew crew;

	private final Engine engine;

	private final TableMoves table;

	private final ApprovalMoves approval;

	private final ReleaseMoves release;

	private final ConsultationMoves consultation;

	private final OfficeMoves office;

	private final Map<String, Move> onTasks = new HashMap<>();

	Acts(Tasks tasks, Clock clock, Crew crew, Engine engine, TableMoves table, ConsultationMoves consultation,
			ApprovalMoves approval, ReleaseMoves release, OfficeMoves office) {
		this.tasks = tasks;
		this.clock = clock;
		this.crew = crew;
		this.engine = engine;
		this.table = table;
		this.approval = approval;
		this.release = release;
		this.consultation = consultation;
		this.office = office;
		this.onTasks.putAll(table.onTasks());
		this.onTasks.putAll(consultation.onTasks());
		this.onTasks.putAll(approval.onTasks());
		this.onTasks.putAll(release.onTasks());
	}

	/**
	 * What somebody does on one of the tasks that wait; nothing if only delegations are
	 * asked.
	 */
	Optional<Act> onSomeTask(Course course, Dice dice, boolean wild) {
		List<OpenTask> open = this.engine.tasks(course.dossier())
			.stream()
			.filter((task) -> wild || !ApproveEu.USER_TASK_RESPOND_TO_SILENCE.equals(task.element()))
			.toList();
		if (open.isEmpty()) {
			return Optional.empty();
		}
		String element = dice.one(open.stream().map(OpenTask::element).distinct().toList());
		OpenTask task = dice.one(open.stream().filter((one) -> Objects.equals(one.element(), element)).toList());
		return Optional.of(on(task, course, dice, wild));
	}

	/** What somebody does on a task. */
	Act on(OpenTask task, Course course, Dice dice, boolean wild) {
		CurrentUser user = somebodyFor(task, dice);
		WorkItem item = this.tasks.find(user, new TaskId(task.id()))
			.orElseThrow(() -> new AssertionError(user.name() + " does not see " + task + "\n" + course));
		Turn turn = new Turn(course, user, item, dice, wild);
		if (turn.wildly(5)) {
			return new Act("take", turn, this.office::take);
		}
		if (turn.wildly(4)) {
			return new Act("hand over", turn, this.office::handOver);
		}
		return new Act(item.form(), turn, this.onTasks.get(item.form()));
	}

	/** Somebody takes a task that nobody has; nothing if somebody has one already. */
	Optional<Act> taking(Course course, Dice dice) {
		List<OpenTask> open = this.engine.tasks(course.dossier());
		if (open.isEmpty() || open.stream().anyMatch((task) -> task.assignee() != null)) {
			return Optional.empty();
		}
		OpenTask task = dice.one(open);
		CurrentUser user = somebodyFor(task, dice);
		WorkItem item = this.tasks.find(user, new TaskId(task.id())).orElseThrow();
		return Optional.of(new Act("take", new Turn(course, user, item, dice, false), this.office::take));
	}

	private CurrentUser somebodyFor(OpenTask task, Dice dice) {
		List<CurrentUser> able = this.crew.workingFor(task.groups());
		assertThat(able).as("who can do " + task).isNotEmpty();
		List<CurrentUser> holders = able.stream()
			.filter((user) -> task.assignee() == null || user.names().contains(task.assignee()))
			.toList();
		assertThat(holders).as("who has taken " + task + " and can do it").isNotEmpty();
		return dice.one(holders);
	}

	/** What somebody does that nobody has asked for. */
	Optional<Act> unasked(Course course, Dice dice) {
		Party side = dice.one(course.sides());
		return switch (dice.below(17)) {
			case 0, 1 -> somebody(course, dice, side, Role.NEGOTIATOR, "interject", this.table::interject);
			case 2, 3 -> somebody(course, dice, side, dice.one(Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION), "reserve",
					this.table::reserve);
			case 4, 10, 12 -> somebody(course, dice, side, Role.HEAD_OF_DELEGATION, "withdraw", this.table::withdraw);
			case 5 -> somebody(course, dice, side, Role.RELEASE_OFFICER, "take key back", this.release::takeBack);
			case 6 -> somebody(course, dice, Party.EU, Role.COORDINATOR, "extend", this.approval::extend);
			case 15 -> somebody(course, dice, Party.EU, Role.COORDINATOR, "close", this.approval::closeSilence);
			case 7 -> somebody(course, dice, Party.EU, Role.DELEGATE, "object", this.approval::objectAnyway);
			case 8 -> somebody(course, dice, side, Role.REVIEWER, "look", this.consultation::look);
			case 9 -> somebody(course, dice, Party.JP, Role.KESSAI_APPROVER, "read", this.approval::read);
			case 11, 13, 14 -> somebody(course, dice, side, Role.COORDINATOR, "recall", this.consultation::recall);
			default -> standIn(course, dice, side);
		};
	}

	private Optional<Act> standIn(Course course, Dice dice, Party side) {
		Role role = dice.one(Role.NEGOTIATOR, Role.REVIEWER, Role.COORDINATOR, Role.KESSAI_APPROVER,
				Role.RELEASE_OFFICER, Role.LEGAL_ADVISER);
		CurrentUser colleague = dice.one(this.crew.holding(side, dice.one(Role.REVIEWER, Role.COORDINATOR)));
		return somebody(course, dice, side, role, "stand in", (turn) -> this.office.standIn(turn, colleague));
	}

	private Optional<Act> somebody(Course course, Dice dice, Party side, Role role, String what, Move move) {
		WorkItem none = new WorkItem(new TaskId(UNASKED), course.dossier(), "", "", "", this.clock.instant(), null,
				null, List.of());
		return dice.oneIfAny(this.crew.holding(side, role))
			.map((user) -> new Act(what, new Turn(course, user, none, dice, true), move));
	}

}
