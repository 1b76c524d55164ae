package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.chapeau.text.Party;

/**
 * Those whom the table of roles has a column for: everybody who holds a role on either
 * side, and those who belong to none.
 */
final class Readers {

	private static final Map<Party, List<String>> OFFICES = Map.of(Party.EU,
			List.of("desk", "coordinator", "cyber", "legal", "ms.fr", "signatory", "release", "protocol", "auditor"),
			Party.JP, List.of("drafter", "director", "cyber", "legal", "ddg", "release", "protocol", "auditor"));

	private Readers() {
	}

	/** Those who belong to no side. */
	static List<Reader> ofNoSide(Cast cast) {
		return List.of(Reader.anybody(), Reader.stranger("no group"),
				Reader.stranger("both sides", "EU/desk-officer", "JP/drafter"),
				Reader.of("operator", cast.user("operator")));
	}

	/** One for each office of a side. */
	static List<Reader> of(Cast cast, Party side) {
		return OFFICES.get(side)
			.stream()
			.map((office) -> Reader.of(side + " " + office, cast.user(side, office)))
			.toList();
	}

	static List<Reader> all(Cast cast) {
		List<Reader> all = new ArrayList<>(ofNoSide(cast));
		all.addAll(of(cast, Party.EU));
		all.addAll(of(cast, Party.JP));
		return all;
	}

}
