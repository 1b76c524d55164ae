package org.chapeau.app.consultation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Opinion.Kind;

/**
 * The opinions of one side that hold now, one a unit: its latest. A unit that was not
 * asked again keeps what it said in an earlier round, and silence takes nothing back: an
 * objection holds until the unit itself gives another opinion.
 *
 * @param opinions the opinions, units before the legal adviser
 */
public record Standing(List<Opinion> opinions) {

	public Standing {
		opinions = List.copyOf(opinions);
	}

	static Standing of(List<Opinion> given) {
		Map<String, Opinion> latest = new LinkedHashMap<>();
		given.stream()
			.sorted(Comparator.comparingInt(Opinion::round).thenComparingInt(Opinion::asking))
			.forEach((opinion) -> latest.merge(opinion.unit(), opinion,
					(before, next) -> (next.kind() == Kind.NONE && before.kind() != Kind.NONE) ? before : next));
		return new Standing(latest.values()
			.stream()
			.sorted(Comparator.comparing(Opinion::legal).thenComparing(Opinion::unit))
			.toList());
	}

	public Optional<Opinion> of(String unit) {
		return this.opinions.stream().filter((opinion) -> opinion.unit().equals(unit)).findFirst();
	}

	/**
	 * The objections nobody has taken back.
	 */
	public List<Opinion> negative() {
		return this.opinions.stream().filter((opinion) -> opinion.kind() == Kind.NEGATIVE).toList();
	}

}
