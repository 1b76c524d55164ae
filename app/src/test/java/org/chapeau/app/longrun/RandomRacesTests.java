package org.chapeau.app.longrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.inbox.FormerOffices;
import org.chapeau.app.process.Jobs;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two or three people, or jobs of the engine, at the same moment: anything that the
 * program can do against anything else, on dossiers of every stage, statement by
 * statement in an order drawn by chance. The seed is printed; a run is repeated with
 * {@code -Draces.seed=…}. The profile {@code proofs} runs a thousand with another seed.
 */
@PackageTest
@Import(OnPostgres.class)
class RandomRacesTests {

	/** Always the same in a build, so that what fails is the change and not bad luck. */
	private static final long SEED = 20261103;

	/** As many as a build has time for. */
	private static final int RACES = 150;

	private static final int DOSSIERS_AT_ONCE = 4;

	@Autowired
	SideBySide sideBySide;

	@Autowired
	ApplicationContext program;

	@Autowired
	MovableClock clock;

	@Autowired
	FormerOffices former;

	@Autowired
	Jobs jobs;

	@Autowired
	RecordCheck record;

	private final Logger engine = (Logger) LoggerFactory.getLogger("org.camunda.bpm.engine");

	private AnnotationConfigApplicationContext parts;

	private final List<Course> all = new ArrayList<>();

	@BeforeEach
	void everybodySignsInAtAnotherTimeThanInOtherTests() {
		this.parts = new AnnotationConfigApplicationContext();
		this.parts.setParent(this.program);
		this.parts.register(RunParts.class);
		this.parts.refresh();
		// Every lost race of a job would be in the log, with all its frames.
		this.engine.setLevel(Level.OFF);
		this.clock.set(MovableClock.MORNING.plus(Duration.ofDays(200)));
		this.parts.getBean(Crew.class).signIn();
	}

	@AfterEach
	void letTheClockGo() {
		this.parts.close();
		this.engine.setLevel(null);
		this.jobs.standAt(null);
		this.clock.set(MovableClock.MORNING);
		this.former.tidy();
	}

	@Test
	void nothingIsLostNothingIsDoubledAndTheLoserIsTold() {
		long seed = Long.getLong("races.seed", SEED);
		int wanted = Integer.getInteger("races", RACES);
		System.out.println("races.seed=" + seed + " races=" + wanted);
		try {
			run(new Dice(seed), wanted);
		}
		catch (AssertionError ex) {
			throw new AssertionError("With races.seed=" + seed + ": " + ex.getMessage(), ex);
		}
	}

	private void run(Dice dice, int wanted) {
		LongRun run = this.parts.getBean(LongRun.class);
		Races races = this.parts.getBean(Races.class);
		Ends ends = this.parts.getBean(Ends.class);
		List<Course> open = new ArrayList<>();
		for (int raced = 0; raced < wanted;) {
			if (open.size() < DOSSIERS_AT_ONCE) {
				open.add(opened(run, dice));
			}
			Course course = dice.one(open);
			raced += (races.race(course, dice, this.sideBySide) > 1) ? 1 : 0;
			if (course.isWild() && dice.in100(4)) {
				run.pass(dice);
			}
			open.removeIf(ends::hasEnded);
		}
		run.failures().forEach(System.out::println);
		if (Boolean.getBoolean("races.verbose")) {
			run.outcomes().forEach((what, often) -> System.out.println(often + " × " + what));
		}
		// A job that lost its last race is tried again a little later.
		run.rest(open);
		this.all.forEach((course) -> ends(course, ends));
		ends.nothingIsBroken();
		for (Officer auditor : List.of(Officer.EU_AUDITOR, Officer.JP_AUDITOR)) {
			assertThat(this.record.check(auditor.user()).verdict().holds()).as("the record, for " + auditor).isTrue();
		}
	}

	private Course opened(LongRun run, Dice dice) {
		int wildFrom = dice.below(20);
		Life life = new Life(dice.one(Rank.values()), wildFrom, wildFrom + 25 + dice.below(60), Integer.MAX_VALUE);
		Course course = run.open(this.all.size() + 1, List.of(Party.EU, Party.JP), life, dice);
		this.all.add(course);
		return course;
	}

	private static void ends(Course course, Ends ends) {
		if (ends.hasEnded(course)) {
			ends.endedWell(course);
		}
		else {
			ends.waitsForSomebody(course);
		}
	}

}
