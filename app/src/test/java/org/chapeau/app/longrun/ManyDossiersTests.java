package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import net.jqwik.api.statistics.Statistics;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.process.Jobs;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty dossiers run through both sides with random decisions, returns, expiries,
 * substitutions and re-openings; a few are left when those who are to go on with them
 * have turned to other things. jqwik draws what is in store for each, and all that chance
 * decides. A build always draws the same, so that what fails is the change and not bad
 * luck; {@code -Dlongrun.seed=…} draws something else, {@code -Dlongrun.dossiers=…} more,
 * and {@code -Dlongrun.verbose=true} says what was done and refused, and how often.
 */
@LongRunTest
class ManyDossiersTests {

	private static final int MOST_EVENTS = 500;

	/** What has to have happened, so that a run says something. */
	private static final List<String> EXPECTED = List.of("task-handed-over", "task-done-for", "unit-time-asked",
			"unit-time-granted", "unit-time-declined", "unit-passed-on", "unit-returned", "unit-asked-afresh",
			"unit-dropped", "unit-silent", "units-asked-again", "answer-recalled", "silence-broken", "silence-adopted",
			"silence-extended", "silence-closed", "silence-text-returned", "silence-reopening", "kessai-sent-back",
			"kessai-text-returned", "text-not-signed", "approval-void");

	@Autowired
	private LongRun run;

	@Autowired
	private Crew crew;

	@Autowired
	private Ends ends;

	@Autowired
	private Jobs jobs;

	/** As in every test: org.chapeau.app.fixtures.WithoutRequest. */
	private @Nullable Zone zone;

	@BeforeTry
	void joinTheProgram() throws Exception {
		// jqwik knows nothing of Spring; the program is the one that all such tests
		// share.
		new TestContextManager(getClass()).prepareTestInstance(this);
		this.zone = Zone.ofAll();
		this.crew.signIn();
	}

	@AfterTry
	void letTheClockGo() {
		this.jobs.standAt(null);
		if (this.zone != null) {
			this.zone.close();
		}
	}

	@Property(tries = 1, seed = "20261102", shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
	void everyDossierIsReleasedWithdrawnOrWaitingForSomebody(@ForAll("lives") List<Life> lives,
			@ForAll("chance") Random chance) {
		Dice dice = new Dice(chance);
		List<Course> all = new ArrayList<>();
		lives.forEach((life) -> all.add(this.run.open(all.size() + 1, List.of(Party.EU, Party.JP), life, dice)));
		List<Course> left = run(all, dice);
		this.run.rest(left);
		left.forEach((course) -> this.run.take(course, dice));
		if (Boolean.getBoolean("longrun.verbose")) {
			this.run.failures().forEach(System.out::println);
			this.run.outcomes().forEach((what, often) -> System.out.println(often + " × " + what));
		}
		all.forEach((course) -> Statistics.label("ends").collect(this.ends.of(course)));
		this.ends.nothingIsBroken();
		Statistics.label("ends")
			.coverage((ends) -> List.of("RELEASED", "WITHDRAWN", Ends.WAITING)
				.forEach((end) -> ends.check(end).count((often) -> often > 1)));
		assertThat(this.ends.recorded()).as("what happened").containsAll(EXPECTED);
	}

	/**
	 * Lets everything happen until each dossier has ended or is left.
	 * @return those that are left
	 */
	private List<Course> run(List<Course> all, Dice dice) {
		List<Course> open = new ArrayList<>(all);
		List<Course> left = new ArrayList<>();
		for (long event = 0; event < (long) MOST_EVENTS * all.size() && !open.isEmpty(); event++) {
			Course course = dice.one(open);
			this.run.happen(course, dice);
			if (this.ends.hasEnded(course)) {
				open.remove(course);
			}
			else if (course.isLeft()) {
				open.remove(course);
				left.add(course);
			}
		}
		assertThat(open).as("dossiers that never end").isEmpty();
		return left;
	}

	@Provide
	Arbitrary<List<Life>> lives() {
		Arbitrary<Integer> never = Arbitraries.just(Integer.MAX_VALUE);
		Arbitrary<Life> life = Combinators
			.combine(Arbitraries.of(Rank.class), Arbitraries.integers().between(0, 34),
					Arbitraries.integers().between(25, 84),
					Arbitraries.frequencyOf(Tuple.of(4, never), Tuple.of(1, Arbitraries.integers().between(10, 90))))
			.as((rank, from, length, left) -> new Life(rank, from, from + length, left));
		return life.list().ofSize(Integer.getInteger("longrun.dossiers", 50));
	}

	@Provide
	Arbitrary<Random> chance() {
		Long seed = Long.getLong("longrun.seed");
		return (seed != null) ? Arbitraries.create(() -> new Random(seed)) : Arbitraries.randoms();
	}

}
