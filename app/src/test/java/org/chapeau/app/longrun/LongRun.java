package org.chapeau.app.longrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.NewDossier;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

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

	private final Jobs jobs;

	private final MovableClock clock;

	private final Crew crew;

	private final Engine engine;

	private final Wordings wordings;

	private final Acts acts;

	private final FormerOffices former;

	private final TreeMap<String, Integer> outcomes = new TreeMap<>();

	LongRun(Dossiers dossiers, Drafting drafting, Jobs jobs, MovableClock clock, Crew crew, Engine engine,
			Wordings wordings, Acts acts, FormerOffices former) {
		this.dossiers = dossiers;
		this.drafting = drafting;
		this.jobs = jobs;
		this.clock = clock;
		this.crew = crew;
		this.engine = engine;
		this.wordings = wordings;
		this.acts = acts;
		this.former = former;
	}

	/**
	 * Opens a dossier; any of its sides may hold the pen.
	 */
	Course open(int number, List<Party> sides, Life life, Dice dice) {
		standAt(this.clock.instant());
		CurrentUser drafter = dice.one(this.crew.holding(dice.one(sides), Role.PENHOLDER));
		Bilingual title = new Bilingual("Statement " + number, "声明 " + number);
		DossierId dossier = done(this.dossiers.open(drafter,
				new NewDossier(title, new Bilingual("Dialogue", "対話"), new Bilingual("Tokyo", "東京"),
						LocalDate.of(2026, 10, 1), life.rank(), Marking.UNMARKED,
						sides.stream().map(LongRun::represented).toList())))
			.id();
		return new Course(number, dossier, sides, life);
	}

	/** Opens a dossier in which everybody does what brings it to its end. */
	Course openTame(int number, List<Party> sides, Dice dice) {
		return open(number, sides, Life.tame(dice.one(Rank.values())), dice);
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

	/** Time passes until each of them waits for people, or has ended. */
	void rest(List<Course> left) {
		boolean quiet = false;
		while (!quiet) {
			quiet = true;
			for (Course course : left) {
				settle(course);
				if (this.engine.tasks(course.dossier()).isEmpty() && this.engine.running(course.dossier()) > 0) {
					standAt(this.engine.jobs(course.dossier()).get(0).due());
					quiet = false;
				}
			}
		}
	}

	/** Somebody takes one of the tasks that wait, if any does, and does no more. */
	void take(Course course, Dice dice) {
		this.acts.taking(course, dice).ifPresent(this::play);
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
			pass(dice);
		}
		else if (wild && dice.in100(12)) {
			this.acts.unasked(course, dice).ifPresent(this::play);
		}
		else {
			Optional<Act> act = this.acts.onSomeTask(course, dice, wild);
			act.ifPresent((one) -> play(one, dice));
			if (act.isEmpty() && due.isEmpty() && !jobs.isEmpty()) {
				standAt(jobs.get(0).due());
			}
		}
	}

	/** Nobody does anything for a while. */
	void pass(Dice dice) {
		standAt(this.clock.instant().plus(dice.minutes(1, 3_000)));
	}

	/** Time passes, but not back. */
	void standAt(Instant instant) {
		this.clock.set(instant.isAfter(this.clock.instant()) ? instant : this.clock.instant());
		this.jobs.standAt(this.clock.instant());
		this.former.tidy();
	}

	/** What is decided is decided: the same page sent a second time changes nothing. */
	private void play(Act act, Dice dice) {
		Turn turn = act.turn();
		if (play(act) && DECIDED_ONCE.contains(act.what()) && dice.in100(10)
				&& !this.engine.isOpen(turn.id().value())) {
			Turn again = new Turn(turn.course(), turn.user(), turn.task(), dice, false);
			assertThat(act.move().play(again).isDone()).as("decided twice: " + turn.task()).isFalse();
		}
	}

	private boolean play(Act act) {
		Outcome<?> outcome = act.play();
		note(act, outcome);
		Course course = act.turn().course();
		assertThat(course.refusedInARow(outcome.isDone())).as("refusals in a row\n" + course).isLessThan(MOST_REFUSALS);
		return outcome.isDone();
	}

	/** Notes what came of an act. */
	void note(Act act, Outcome<?> outcome) {
		String came = outcome.refusal().map((refusal) -> "refused " + refusal.key()).orElse("done");
		act.turn().course().move();
		act.turn().course().note(this.clock.instant() + " " + act + ": " + came);
		this.outcomes.merge(act.what() + ": " + came, 1, Integer::sum);
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

}
