package org.chapeau.catalogue;

import java.util.List;

/**
 * The reported facts that catalogue and sample are to cover.
 */
record SeedFacts(FactKey key, String kind) {

	static List<SeedFacts> all() {
		return Resources.lines("seed-facts-rows.txt")
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" \\| "))
			.map((columns) -> new SeedFacts(new FactKey(columns[0]), columns[1]))
			.toList();
	}

	static List<FactKey> keys() {
		return all().stream().map(SeedFacts::key).toList();
	}

}
