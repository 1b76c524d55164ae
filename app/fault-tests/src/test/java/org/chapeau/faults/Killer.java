package org.chapeau.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * Kills one node after another, each at a moment drawn by chance, and starts it again.
 */
final class Killer {

	/** A moment that does not come is not waited for: any other is as good. */
	private static final Duration MOMENT = Duration.ofSeconds(20);

	private final List<Node> nodes;

	private final Database database;

	private final Ledger ledger;

	private final Random chance;

	private final List<Moment> moments = new ArrayList<>();

	private Duration longest = Duration.ZERO;

	Killer(Installation installation, Ledger ledger, long seed) {
		this.nodes = installation.nodes();
		this.database = installation.database();
		this.ledger = ledger;
		this.chance = new Random(seed);
	}

	/**
	 * Kills once and waits until the service is back.
	 * @param again whether the node is started again
	 * @throws AssertionError if after a minute nothing has been decided, or a job that
	 * was due is not done
	 */
	void kill(int number, boolean again) {
		Moment moment = nextMoment();
		boolean came = awaits(moment);
		Patience.pause(this.chance.nextInt(moment.spread));
		Node node = this.nodes.get(this.chance.nextInt(this.nodes.size()));
		Set<String> due = this.database.dueJobs();
		node.kill();
		long dead = System.nanoTime();
		CompletableFuture<Duration> restart = again ? CompletableFuture.supplyAsync(node::start)
				: CompletableFuture.completedFuture(Duration.ZERO);
		Duration decided = Patience.until("a decision is taken again", Service.BACK, () -> this.ledger.hasSince(dead),
				() -> node + " died at " + moment);
		Duration jobs = Patience.until("the jobs are done that were due", Service.BACK.minus(decided),
				() -> this.database.areDone(due), () -> node + " died at " + moment);
		this.longest = Collections.max(List.of(this.longest, decided.plus(jobs)));
		Duration up = restart.join();
		System.out.printf("kill %d: %s %s %s, decided again after %d ms, its jobs done after %d ms%s%n", number, node,
				came ? "at" : "at no", moment, decided.toMillis(), decided.plus(jobs).toMillis(),
				again ? ", up after " + up.toMillis() + " ms" : "");
	}

	/** The longest that the service was not as it was before. */
	Duration longest() {
		return this.longest;
	}

	/** Each kind as often as any other, in an order of chance. */
	private Moment nextMoment() {
		if (this.moments.isEmpty()) {
			this.moments.addAll(List.of(Moment.values()));
			Collections.shuffle(this.moments, this.chance);
		}
		return this.moments.remove(0);
	}

	private boolean awaits(Moment moment) {
		BooleanSupplier sign = switch (moment) {
			case DECISION -> () -> this.ledger.sinceLast().toMillis() < 10;
			case JOB -> this.database::someJobIsUnderWay;
			case DOCUMENTS -> this.database::documentsAreUnderWay;
			case MAIL -> this.database::someLetterIsUnderWay;
			case RELEASE -> () -> this.database.nextRelease()
				.filter((instant) -> instant.isBefore(Instant.now().plusMillis(300)))
				.isPresent();
		};
		long begun = System.nanoTime();
		while (!sign.getAsBoolean()) {
			if (System.nanoTime() - begun > MOMENT.toNanos()) {
				return false;
			}
			Patience.pause(2);
		}
		return true;
	}

	/** What a node is killed in the midst of. */
	private enum Moment {

		DECISION(150), JOB(60), DOCUMENTS(1200), MAIL(30), RELEASE(1000);

		/** At most so many milliseconds later. */
		private final int spread;

		Moment(int spread) {
			this.spread = spread;
		}

	}

}
