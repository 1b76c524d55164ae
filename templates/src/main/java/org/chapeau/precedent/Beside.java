package org.chapeau.precedent;

import java.util.List;
import java.util.Optional;

/**
 * A wording beside an earlier one.
 *
 * @param standing how strongly it speaks beside it
 * @param departures what it says otherwise, the verb first
 */
public record Beside(Standing standing, List<Departure> departures) {

	public Beside {
		departures = List.copyOf(departures);
	}

	/**
	 * What the verb has become, unless both say as much.
	 */
	public Optional<Departure> verb() {
		return this.departures.stream().filter((departure) -> departure.kind() == Departure.Kind.VERB).findFirst();
	}

	/**
	 * Who and what was named or qualified otherwise.
	 */
	public List<Departure> others() {
		return this.departures.stream().filter((departure) -> departure.kind() != Departure.Kind.VERB).toList();
	}

}
