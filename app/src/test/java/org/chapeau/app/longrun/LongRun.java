package org.chapeau.app.longrun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.inbox.FormerOffices;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Engine.OpenTask;
import org.chapeau.app.longrun.Engine.Waiting;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Lets many dossiers run at the same time, with whatever people may do on their pages
 * decided by chance: who acts, on what and how, when a job of the engine gets its turn,
 * and how long nobody does anything.
 */
@TestComponent
class LongRun {

	private static final Set<String> DECIDED_ONCE = Set.of(Forms.PREPARE_CONSULTATION, Forms.OPINION,
			Forms.LEGAL_OPINION, Forms.RETURNED, Forms.ANSWER, Forms.OPEN_SILENCE, Forms.SIGN, Forms.KESSAI_DRAFT,
			Forms.KESSAI, Forms.TURN_KEY);

	/** So many in a row, and there is nothing that anybody can do. */
	private static final int MOST_REFUSALS = 30;

	private final Dossiers dossiers;

	private final Drafting drafting;

	private final Tasks tasks;

	private final Jobs jobs;

	private final MovableClock clock;

	private final Crew crew;

	private final Engine engine;

	private final Wordings wordings;

	private final TableMoves table;

	private final ApprovalMoves approval;

	private final ReleaseMoves release;

	private final ConsultationMoves consultation;

	private final OfficeMoves office;

	private final FormerOffices former;

	private final Map<String, Move> onTasks = new HashMap<>();

	private final TreeMap<String, Integer> outcomes = new TreeMap<>();

	LongRun(Dossiers dossiers, Drafting drafting, Tasks tasks, Jobs jobs, MovableClock clock, Crew crew, Engine engine,
			Wordings wordings, TableMoves table, ConsultationMoves consultation, ApprovalMoves approval,
			ReleaseMoves release, OfficeMoves office, FormerOffices former) {
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.tasks = tasks;
		this.jobs = jobs;
		this.clock = clock;
		this.crew = crew;
		this.engine = engine;
		this.wordings = wordings;
		this.table = table;
		this.approval = approval;
		this.release = release;
		this.consultation = consultation;
		this.office = office;
		this.former = former;
		this.onTasks.putAll(table.onTasks());
		this.onTasks.putAll(consultation.onTasks());
		this.onTasks.putAll(approval.onTasks());
		this.onTasks.putAll(release.onTasks());
	}

	/**
	 * Opens a dossier; any of its sides may hold the pen. At some time in its life
	 * anything goes, so that some are returned early and some late.
	 */
	Course open(int number, List<Party> sides, Dice dice) {
		int wildFrom = dice.below(35);
		return new Course(number, opened(number, sides, dice), sides, wildFrom, wildFrom + 25 + dice.below(60));
	}

	/** Opens a dossier in which everybody does what brings it to its end. */
	Course openTame(int number, List<Party> sides, Dice dice) {
		return new Course(number, opened(number, sides, dice), sides, 0, 0);
	}

	private DossierId opened(int number, List<Party> sides, Dice dice) {
		standAt(this.clock.instant());
		CurrentUser drafter = dice.one(this.crew.holding(dice.one(sides), Role.PENHOLDER));
		Bilingual title = new Bilingual("Statement " + number, "声明 " + number);
		return done(this.dossiers.open(drafter,
				new NewDossier(title, new Bilingual("Dialogue", "対話"), new Bilingual("Tokyo", "東京"),
						LocalDate.of(2026, 10, 1), dice.one(Rank.values()), Marking.UNMARKED,
						sides.stream().map(LongRun::represented).toList())))
			.id();
	}

	/** Writes one clause on a theme, and puts the draft on the table. */
	void draftOn(Course course, Theme theme) {
		OpenTask task = this.engine.tasks(course.dossier()).get(0);
		CurrentUser drafter = this.crew.workingFor(task.groups()).get(0);
		done(this.drafting.add(drafter, course.dossier(), new NewClause(Part.OPERATIVE, Kind.SUPPORT, theme, null, null,
				0, null, "We support each other.", "互いに支持する。")));
		done(this.drafting.complete(drafter, new TaskId(task.id())));
		settle(course);
	}

	/** Runs what is due, until all waits for people or for time. */
	void settle(Course course) {
		List<Waiting> due = this.engine.jobs(course.dossier()).stream().filter(this.engine::isDue).toList();
		while (!due.isEmpty()) {
			assertThat(this.engine.run(due.get(0))).as(due.get(0).element()).isTrue();
			due = this.engine.jobs(course.dossier()).stream().filter(this.engine::isDue).toList();
		}
	}

	private static DossierParty represented(Party side) {
		return new DossierParty(side, new Bilingual("the Minister of " + side, side + "大臣"));
	}

	/**
	 * One event in the life of a dossier: a job runs, time passes, or somebody does
	 * something.
	 */
	void happen(Course course, Dice dice) {
		List<Waiting> jobs = this.engine.jobs(course.dossier());
		List<Waiting> due = jobs.stream().filter(this.engine::isDue).toList();
		boolean wild = course.isWild();
		if (!due.isEmpty() && dice.in100(60)) {
			Waiting job = dice.one(due);
			course.note(this.clock.instant() + " job " + job.element() + (this.engine.run(job) ? "" : " FAILED"));
		}
		else if (wild && dice.in100(6)) {
			pass(dice.minutes(1, 3_000));
		}
		else if (wild && dice.in100(12)) {
			unasked(course, dice);
		}
		else if (!onSomeTask(course, dice, wild) && due.isEmpty() && !jobs.isEmpty()) {
			standAt(jobs.get(0).due());
		}
	}

	private void pass(Duration time) {
		standAt(this.clock.instant().plus(time));
	}

	private void standAt(Instant instant) {
		this.clock.set(instant.isAfter(this.clock.instant()) ? instant : this.clock.instant());
		this.jobs.standAt(this.clock.instant());
		this.former.tidy();
	}

	/** Somebody does one of the tasks that wait; false if only delegations are asked. */
	private boolean onSomeTask(Course course, Dice dice, boolean wild) {
		List<OpenTask> open = this.engine.tasks(course.dossier())
			.stream()
			.filter((task) -> wild || !ApproveEu.USER_TASK_RESPOND_TO_SILENCE.equals(task.element()))
			.toList();
		if (open.isEmpty()) {
			return false;
		}
		String element = dice.one(open.stream().map(OpenTask::element).distinct().toList());
		OpenTask task = dice.one(open.stream().filter((one) -> Objects.equals(one.element(), element)).toList());
		CurrentUser user = somebodyFor(task, dice);
		WorkItem item = this.tasks.find(user, new TaskId(task.id()))
			.orElseThrow(() -> new AssertionError(user.name() + " does not see " + task + "\n" + course));
		Turn turn = new Turn(course, user, item, dice, wild);
		if (turn.wildly(5)) {
			play(turn, "take", this.office::take);
		}
		else if (turn.wildly(4)) {
			play(turn, "hand over", this.office::handOver);
		}
		else {
			Move move = this.onTasks.get(item.form());
			boolean decided = play(turn, item.form(), move);
			if (decided && DECIDED_ONCE.contains(item.form()) && dice.in100(10) && !this.engine.isOpen(task.id())) {
				twice(turn, move);
			}
		}
		return true;
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

	/** What is decided is decided: the same page sent a second time changes nothing. */
	private void twice(Turn turn, Move move) {
		Turn again = new Turn(turn.course(), turn.user(), turn.task(), turn.dice(), false);
		assertThat(move.play(again).isDone()).as("decided twice: " + turn.task()).isFalse();
	}

	/** Somebody does what nobody has asked for. */
	private void unasked(Course course, Dice dice) {
		Party side = dice.one(course.sides());
		switch (dice.below(12)) {
			case 0, 1 -> somebody(course, dice, side, Role.NEGOTIATOR, "interject", this.table::interject);
			case 2, 3 -> somebody(course, dice, side, dice.one(Role.NEGOTIATOR, Role.HEAD_OF_DELEGATION), "reserve",
					this.table::reserve);
			case 4, 10 -> somebody(course, dice, side, Role.HEAD_OF_DELEGATION, "withdraw", this.table::withdraw);
			case 5 -> somebody(course, dice, side, Role.RELEASE_OFFICER, "take key back", this.release::takeBack);
			case 6 -> somebody(course, dice, Party.EU, Role.COORDINATOR, "extend", this.approval::extend);
			case 7 -> somebody(course, dice, Party.EU, Role.DELEGATE, "object", this.approval::objectAnyway);
			case 8 -> somebody(course, dice, side, Role.REVIEWER, "look", this.consultation::look);
			case 9 -> somebody(course, dice, Party.JP, Role.KESSAI_APPROVER, "read", this.approval::read);
			default -> standIn(course, dice, side);
		}
	}

	private void somebody(Course course, Dice dice, Party side, Role role, String what, Move move) {
		CurrentUser user = dice.one(this.crew.holding(side, role));
		WorkItem none = new WorkItem(new TaskId("none"), course.dossier(), "", "", "", this.clock.instant(), null, null,
				List.of());
		play(new Turn(course, user, none, dice, true), what, move);
	}

	private void standIn(Course course, Dice dice, Party side) {
		Role role = dice.one(Role.NEGOTIATOR, Role.REVIEWER, Role.COORDINATOR, Role.KESSAI_APPROVER,
				Role.RELEASE_OFFICER, Role.LEGAL_ADVISER);
		Optional<CurrentUser> principal = dice.oneIfAny(this.crew.holding(side, role));
		CurrentUser colleague = dice.one(this.crew.holding(side, dice.one(Role.REVIEWER, Role.COORDINATOR)));
		principal.ifPresent((user) -> note(course, "stand in", user, this.office.standIn(user, colleague, dice)));
	}

	private boolean play(Turn turn, String what, Move move) {
		turn.course().move();
		Outcome<?> outcome = attempt(turn, move);
		assertThat(outcome.isDone() && turn.course().isPageOld())
			.as(what + " of what was not on the page\n" + turn.course())
			.isFalse();
		note(turn.course(), what, turn.user(), outcome);
		assertThat(turn.course().refusedInARow(outcome.isDone())).as("refusals in a row\n" + turn.course())
			.isLessThan(MOST_REFUSALS);
		return outcome.isDone();
	}

	private static Outcome<?> attempt(Turn turn, Move move) {
		try {
			return move.play(turn);
		}
		catch (ConcurrencyFailureException ex) {
			// The page says that somebody was faster.
			return Outcome.refused("raced");
		}
		catch (RuntimeException ex) {
			throw new AssertionError(turn.user().name() + " on " + turn.task() + "\n" + turn.course(), ex);
		}
	}

	private void note(Course course, String what, CurrentUser user, Outcome<?> outcome) {
		String came = outcome.refusal().map((refusal) -> "refused " + refusal.key()).orElse("done");
		course.note(this.clock.instant() + " " + user.name() + " " + what + ": " + came);
		this.outcomes.merge(what + ": " + came, 1, Integer::sum);
	}

	/** What was done and refused, and how often. */
	Map<String, Integer> outcomes() {
		return this.outcomes;
	}

	List<String> failures() {
		List<String> lines = new ArrayList<>();
		this.engine.failures().forEach((what, often) -> lines.add(often + " × " + what));
		return lines;
	}

	Clock clock() {
		return this.clock;
	}

}
