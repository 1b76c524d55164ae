package org.chapeau.faults;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many requests of the negotiating desk and of the list of tasks two nodes answer in
 * a second, and how long each takes, with many people signed in who ask again as soon as
 * they are answered. No test of a build: run as {@code docs/measurements.md} says.
 */
class TwoNodesLoad {

	private static final String TASKS = "/tasks";

	private final int users = Integer.getInteger("load.users", 200);

	private final int seconds = Integer.getInteger("load.seconds", 60);

	private final int statements = Integer.getInteger("load.statements", 20);

	@TempDir
	Path folder;

	@Test
	void deskAndListOfTasks() throws Exception {
		try (Installation installation = new Installation(this.folder, 1, "one", "two")) {
			Ledger ledger = new Ledger();
			List<UUID> dossiers = new ArrayList<>();
			for (int number = 1; number <= this.statements; number++) {
				dossiers.add(new Course("Statement number " + number, installation, ledger).runToSilence());
			}
			List<Person> people = IntStream.range(0, this.users)
				.mapToObj((number) -> installation.people().another((number % 2 == 0) ? "eu.desk" : "jp.drafter"))
				.toList();
			System.out.printf("two nodes on PostgreSQL, %d people signed in, %d statements, %d s%n", this.users,
					this.statements, this.seconds);
			measure(people, dossiers, this.seconds / 4 + 1);
			measure(people, dossiers, this.seconds).forEach((page, times) -> print(page, times, this.seconds));
		}
	}

	/** Each of the people goes from page to page until the time is up. */
	private Map<String, List<Double>> measure(List<Person> people, List<UUID> dossiers, int lasting) throws Exception {
		// Before the clock begins to run.
		people.forEach((person) -> person.visits(TASKS));
		ExecutorService browsers = Executors.newFixedThreadPool(people.size());
		try {
			long end = System.nanoTime() + lasting * 1_000_000_000L;
			List<Future<Map<String, List<Double>>>> all = new ArrayList<>();
			for (int number = 0; number < people.size(); number++) {
				Person person = people.get(number);
				String desk = "/dossiers/" + dossiers.get(number % dossiers.size());
				all.add(browsers.submit(() -> browse(person, desk, end)));
			}
			Map<String, List<Double>> times = new TreeMap<>();
			for (Future<Map<String, List<Double>>> one : all) {
				one.get().forEach((page, some) -> times.computeIfAbsent(page, (key) -> new ArrayList<>()).addAll(some));
			}
			return times;
		}
		finally {
			browsers.shutdownNow();
		}
	}

	private static Map<String, List<Double>> browse(Person person, String desk, long end) {
		Map<String, List<Double>> times = new TreeMap<>();
		for (int turn = 0; System.nanoTime() < end; turn++) {
			boolean list = turn % 2 == 0;
			long begun = System.nanoTime();
			HttpResponse<String> answer = person.asks(list ? TASKS : desk);
			double millis = (System.nanoTime() - begun) / 1e6;
			assertThat(answer.statusCode()).as(person.name() + " at " + desk).isEqualTo(200);
			times.computeIfAbsent(list ? "list of tasks" : "desk", (key) -> new ArrayList<>()).add(millis);
		}
		return times;
	}

	private static void print(String page, List<Double> times, int lasting) {
		Collections.sort(times);
		System.out.printf(
				"%-15s %7.1f a second, median %7.1f ms, 95th percentile %7.1f ms, 99th %7.1f ms, most %7.1f ms%n", page,
				times.size() / (double) lasting, at(times, 50), at(times, 95), at(times, 99), at(times, 100));
	}

	private static double at(List<Double> sorted, int percent) {
		return sorted.get(Math.max((int) Math.ceil(sorted.size() * percent / 100.0), 1) - 1);
	}

}
