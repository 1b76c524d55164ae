package org.chapeau.app.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.zones.Crawl.Asked;
import org.chapeau.app.zones.Elsewhere.Pair;
import org.chapeau.app.zones.FilteredSql.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The canaries and the same answers are worth something: without any one of the filters
 * in {@code zones/filters.txt} they turn red, or the list says what else still stands in
 * the way. A build asks only that each has a line there; with the profile {@code proofs}
 * all of the list is tried, and with {@code -Dzones.write=true} as well it is written.
 */
@ZoneTest
class FilterMutationTests {

	private static final boolean FULL = Boolean.getBoolean("zones.full");

	private static final boolean WRITE = Boolean.getBoolean("zones.write");

	private static final String LEAKS = "leaks";

	/**
	 * Whether the filters that leak are taken out; a build does not, since which page
	 * shows it first hangs on the order of ids.
	 */
	private static final boolean LEAKING = Boolean.getBoolean("zones.leaking");

	private static final String ANSWERS = "answers differently";

	@Autowired
	Crawl crawl;

	@Autowired
	Elsewhere elsewhere;

	@Autowired
	FilteredSql sql;

	private final Map<String, Set<Pair>> pairs = new HashMap<>();

	@BeforeEach
	void play() {
		this.crawl.everything();
		for (Pair pair : FULL ? this.elsewhere.pairs() : List.<Pair>of()) {
			this.sql.asked();
			this.elsewhere.difference(pair);
			this.sql.asked()
				.forEach((method) -> this.pairs.computeIfAbsent(method, (name) -> new LinkedHashSet<>()).add(pair));
		}
	}

	@Test
	void withoutAnyOneFilterSomethingTurnsRed() throws IOException {
		Map<Filter, String> found = new LinkedHashMap<>();
		Map<Filter, String> kept = Filters.kept();
		for (Filter filter : readersFilters()) {
			boolean leaks = kept.getOrDefault(filter, "").equals(LEAKS);
			boolean isNew = WRITE && !kept.containsKey(filter);
			if (FULL || isNew || (leaks && LEAKING)) {
				found.put(filter, without(filter));
			}
		}
		if (WRITE) {
			write(found, kept, readersFilters());
			kept = Filters.kept();
		}
		System.out.println(found.size() + " filters taken out, "
				+ found.values().stream().filter((what) -> !what.isEmpty()).count() + " turned a test red");
		assertThat(kept.keySet()).as("every filter has a line in " + Filters.FILE).containsAll(readersFilters());
		assertThat(kept).as("filters that nothing shows").doesNotContainValue("NOTHING");
		Map<Filter, String> expected = kept;
		assertThat(found).allSatisfy((filter, what) -> assertThat(expected.get(filter)).as(filter.toString())
			.satisfiesAnyOf((line) -> assertThat(line).isEqualTo(what),
					(line) -> assertThat(what.isEmpty() && !line.equals(LEAKS) && !line.equals(ANSWERS)).isTrue()));
	}

	/** The filters of what is asked for a reader; steps of a process have none. */
	private List<Filter> readersFilters() {
		return Filters.in(this.sql.statements())
			.stream()
			.filter((filter) -> this.crawl.askedBy().containsKey(filter.method())
					|| this.pairs.containsKey(filter.method()))
			.toList();
	}

	private String without(Filter filter) {
		this.sql.without(filter);
		try {
			for (Asked asked : this.crawl.askedBy().getOrDefault(filter.method(), Set.of())) {
				if (!this.crawl.again(asked).isEmpty()) {
					return LEAKS;
				}
			}
			for (Pair pair : this.pairs.getOrDefault(filter.method(), Set.of())) {
				if (this.elsewhere.difference(pair).isPresent()) {
					return ANSWERS;
				}
			}
			return "";
		}
		finally {
			this.sql.without(null);
		}
	}

	/** What was not taken out, or not asked without the pairs, keeps its line. */
	private static void write(Map<Filter, String> found, Map<Filter, String> kept, List<Filter> filters)
			throws IOException {
		List<String> lines = new ArrayList<>(
				Files.readAllLines(Filters.FILE).stream().filter((line) -> line.startsWith("#")).toList());
		Set<Filter> all = new LinkedHashSet<>(FULL ? Set.of() : kept.keySet());
		all.addAll(filters);
		all.stream().sorted(Comparator.comparing(Filter::method)).forEach((filter) -> {
			String before = kept.getOrDefault(filter, "");
			String what = found.getOrDefault(filter, before);
			String reason = List.of(LEAKS, ANSWERS, "").contains(before) ? "NOTHING" : before;
			lines.add(filter.method() + " | " + filter.condition() + " | " + (what.isEmpty() ? reason : what));
		});
		Files.write(Filters.FILE, lines);
	}

}
