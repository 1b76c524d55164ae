package org.chapeau.app.longrun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.process.Jobs;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty dossiers run through both sides with random decisions, returns, expiries,
 * substitutions and re-openings. The seed is printed; a run is repeated with
 * {@code -Dlongrun.seed=…}, and made longer with {@code -Dlongrun.dossiers=…};
 * {@code -Dlongrun.verbose=true} says what was done and refused, and how often.
 */
@LongRunTest
class ManyDossiersTests {

	/** Always the same in a build, so that what fails is the change and not bad luck. */
	private static final long SEED = 20261102;

	private static final int MOST_EVENTS = 500;

	@Autowired
	private LongRun run;

	@Autowired
	private Crew crew;

	@Autowired
	private Ends ends;

	@Autowired
	private Jobs jobs;

	@AfterEach
	void letTheClockGo() {
		this.jobs.standAt(null);
	}

	@Test
	void everyDossierIsReleasedWithdrawnOrWaitingForSomebody() {
		long seed = Long.getLong("longrun.seed", SEED);
		int wanted = Integer.getInteger("longrun.dossiers", 50);
		System.out.println("longrun.seed=" + seed + " longrun.dossiers=" + wanted);
		try {
			run(new Dice(seed), wanted);
		}
		catch (AssertionError ex) {
			throw new AssertionError("With longrun.seed=" + seed + ": " + ex.getMessage(), ex);
		}
	}

	private void run(Dice dice, int wanted) {
		this.crew.signIn();
		List<Course> all = new ArrayList<>();
		for (int number = 1; number <= wanted; number++) {
			all.add(this.run.open(number, List.of(Party.EU, Party.JP), dice));
		}
		List<Course> open = new ArrayList<>(all);
		for (long event = 0; event < (long) MOST_EVENTS * wanted && !open.isEmpty(); event++) {
			Course course = dice.one(open);
			this.run.happen(course, dice);
			if (this.ends.hasEnded(course)) {
				open.remove(course);
			}
		}
		this.run.failures().forEach(System.out::println);
		Map<DossierState, Long> states = all.stream()
			.collect(Collectors.groupingBy(this.ends::state, Collectors.counting()));
		System.out.println(states + " at " + this.run.clock().instant());
		if (Boolean.getBoolean("longrun.verbose")) {
			this.run.outcomes().forEach((what, often) -> System.out.println(often + " × " + what));
		}
		assertThat(open).as("dossiers that never end").isEmpty();
		all.forEach(this.ends::endedWell);
		this.ends.nothingIsBroken();
	}

}
