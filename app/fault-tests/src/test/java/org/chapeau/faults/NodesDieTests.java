package org.chapeau.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.chapeau.faults.Installation.Verified;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes on one PostgreSQL do what people ask of them while one after the other is
 * killed; and a third goes on from a copy. {@code -Dseed=} repeats the draws of a run,
 * {@code -Dkills=} says how many.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesDieTests {

	private static final int STATEMENTS_AT_ONCE = 2;

	private final long seed = Long.getLong("seed", System.nanoTime());

	private final int kills = Integer.getInteger("kills", 2);

	private final Ledger ledger = new Ledger();

	private final AtomicInteger numbers = new AtomicInteger();

	private Installation installation;

	@TempDir
	static Path folder;

	@BeforeAll
	void twoNodesAreUp() throws IOException {
		System.out.println("Nodes die with -Dseed=" + this.seed + " -Dkills=" + this.kills);
		this.installation = new Installation(folder.resolve("first"), this.seed, "one", "two");
	}

	@AfterAll
	void allIsOver() throws IOException {
		if (this.installation != null) {
			this.installation.close();
		}
	}

	@Test
	@Order(1)
	void noDecisionIsLostOrTakenTwiceAndNoLetterComesTwice() throws Exception {
		UUID undisturbed = statement().run();
		List<UUID> statements = statementsWhileNodesDie();
		Aftermath aftermath = new Aftermath(this.installation.database(), this.ledger, this.installation.mail());
		aftermath.nothingIsStuck();
		aftermath.nothingAcknowledgedIsLost();
		statements.forEach((dossier) -> aftermath.isAs(undisturbed, dossier));
		int again = aftermath.everyLetterCameOnce(this.kills);
		recordHolds(this.installation);
		System.out.printf(
				"%d kills survived: %d statements released, %d decisions acknowledged, %d without an answer, "
						+ "%d letters, %d of them a second time under their key%n",
				this.kills, statements.size() + 1, this.ledger.acknowledged().size(), this.ledger.unknown(),
				this.installation.mail().getReceivedMessages().length, again);
	}

	@Test
	@Order(2)
	void anInstallationThatIsRestoredFromACopyHoldsAndItsTimersGoOn() throws Exception {
		Course waiting = statement();
		UUID dossier = waiting.runToSilence();
		CompletableFuture<UUID> work = CompletableFuture.supplyAsync(() -> statement().run());
		this.installation.copyTo(folder.resolve("copy"));
		work.join();
		this.installation.close();
		try (Installation restored = new Installation(folder.resolve("copy"), this.seed, "three")) {
			waiting.movedTo(restored).goOn(dossier);
			recordHolds(restored);
		}
	}

	private Course statement() {
		return new Course("Statement number " + this.numbers.incrementAndGet(), this.installation, this.ledger);
	}

	/**
	 * Those who work go on until the last node has died, and finish then what they have
	 * begun.
	 */
	private List<UUID> statementsWhileNodesDie() throws Exception {
		AtomicBoolean over = new AtomicBoolean();
		ExecutorService working = Executors.newFixedThreadPool(STATEMENTS_AT_ONCE);
		try {
			List<Future<List<UUID>>> all = new ArrayList<>();
			for (int i = 0; i < STATEMENTS_AT_ONCE; i++) {
				all.add(working.submit(() -> {
					List<UUID> done = new ArrayList<>();
					while (!over.get()) {
						done.add(statement().run());
					}
					return done;
				}));
			}
			killAll(all);
			over.set(true);
			List<UUID> statements = new ArrayList<>();
			for (Future<List<UUID>> one : all) {
				statements.addAll(one.get());
			}
			return statements;
		}
		finally {
			over.set(true);
			working.shutdownNow();
		}
	}

	private void killAll(List<Future<List<UUID>>> working) throws Exception {
		Killer killer = new Killer(this.installation, this.ledger, this.seed);
		try {
			for (int kill = 1; kill <= this.kills; kill++) {
				// The last stays dead: one node is enough.
				killer.kill(kill, kill < this.kills);
			}
			System.out.printf("back after %d ms at most%n", killer.longest().toMillis());
		}
		catch (AssertionError ex) {
			for (Future<?> one : working) {
				if (one.isDone()) {
					// Whoever has given up says more.
					one.get();
				}
			}
			throw ex;
		}
	}

	private static void recordHolds(Installation installation) throws Exception {
		for (String side : List.of("EU", "JP")) {
			Verified verified = installation.verify(side);
			assertThat(verified.status()).as(verified.said()).isZero();
			System.out.println(verified.said());
		}
	}

}
