package org.chapeau.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.chapeau.faults.Person.Page;
import org.chapeau.realm.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many pages two nodes on one PostgreSQL answer in a second while 200 people are
 * signed in, each at a browser of their own. Not part of the fault test: run as
 * {@code docs/measurements.md} says.
 */
class TwoNodesLoad {

	private static final int PEOPLE = 200;

	private static final int AT_ONCE = 16;

	private static final int REQUESTS = 2_000;

	private static final List<String> COMPILED = List.of();

	private static final Map<String, String> SETTINGS = Map.of("chapeau.sample", "true", "chapeau.limits.sign-in",
			"100000");

	private final Random chance = new Random(20261128);

	@TempDir
	Path folder;

	@Test
	void pagesInASecond() throws Exception {
		try (Installation installation = new Installation(this.folder, 1, COMPILED, SETTINGS, "one", "two")) {
			List<Visitor> visitors = new ArrayList<>();
			List<String> names = Realm.load()
				.users()
				.stream()
				.filter((user) -> user.groups().stream().anyMatch((group) -> group.party().isPresent()))
				.map((user) -> user.username())
				.toList();
			for (int i = 0; i < PEOPLE; i++) {
				visitors.add(new Visitor(new Person(names.get(i % names.size()), installation.service())));
			}
			measure("warm-up: the list of tasks", visitors, (visitor) -> "/tasks");
			measure("warm-up: the negotiating desk", visitors, Visitor::desk);
			List<Map.Entry<String, Function<Visitor, String>>> pages = new ArrayList<>(List.of(
					Map.entry("the list of tasks", (visitor) -> "/tasks"),
					Map.entry("the negotiating desk", Visitor::desk),
					Map.entry("for comparison: whether the node is ready", (visitor) -> "/actuator/health/readiness")));
			Collections.shuffle(pages, this.chance);
			for (Map.Entry<String, Function<Visitor, String>> page : pages) {
				measure(page.getKey(), visitors, page.getValue());
			}
			System.out.println(installation.database().sessions());
		}
	}

	/**
	 * Each request by somebody else, so many at a time, the next as soon as one is
	 * answered.
	 */
	private void measure(String what, List<Visitor> visitors, Function<Visitor, String> page) throws Exception {
		ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
		AtomicInteger next = new AtomicInteger();
		Callable<List<Double>> browser = () -> {
			List<Double> millis = new ArrayList<>();
			int number = next.getAndIncrement();
			while (number < REQUESTS) {
				Visitor visitor = visitors.get(number % visitors.size());
				long begun = System.nanoTime();
				Page answer = visitor.person().visits(page.apply(visitor));
				millis.add((System.nanoTime() - begun) / 1e6);
				assertThat(answer.status()).as(answer.path()).isEqualTo(200);
				number = next.getAndIncrement();
			}
			return millis;
		};
		try {
			long begun = System.nanoTime();
			List<Double> all = new ArrayList<>();
			for (Future<List<Double>> one : browsers.invokeAll(Collections.nCopies(AT_ONCE, browser))) {
				all.addAll(one.get());
			}
			double seconds = (System.nanoTime() - begun) / 1e9;
			Collections.sort(all);
			System.out.printf("%-50s %5.0f a second; median %5.1f ms, 95th percentile %5.1f ms, 99th %5.1f ms%n", what,
					all.size() / seconds, at(all, 0.5), at(all, 0.95), at(all, 0.99));
		}
		finally {
			browsers.shutdownNow();
		}
	}

	private static double at(List<Double> sorted, double part) {
		return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
	}

	/**
	 * Somebody and the statement they look at.
	 */
	private static final class Visitor {

		private final Person person;

		private String desk = "";

		Visitor(Person person) {
			this.person = person;
		}

		Person person() {
			return this.person;
		}

		/** The address of a statement's text with its brackets; looked up once. */
		String desk() {
			if (this.desk.isEmpty()) {
				this.desk = this.person.visits("/dossiers")
					.document()
					.select("main a[href^=/dossiers/]")
					.eachAttr("href")
					.stream()
					.filter((address) -> address.matches("/dossiers/[0-9a-f-]{36}"))
					.findFirst()
					.orElseThrow(() -> new AssertionError(this.person.name() + " sees no statement"));
			}
			return this.desk;
		}

	}

}
