package org.chapeau.app.consultation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;

/**
 * Whom to ask, as the coordinator or drafter decides.
 *
 * @param units the paths of the units to ask
 * @param reasons by unit, why it is dropped or added; blank or missing where no reason is
 * needed
 * @param clauses by unit that the tables do not name, the clauses it is asked about;
 * every clause if it is not in here
 * @param legal whether the legal adviser is asked
 * @param instructions what the units are told to go by (対処方針); may be blank
 * @param limit how long they have
 */
public record ConsultationPlan(Set<String> units, Map<String, String> reasons, Map<String, Set<ClauseId>> clauses,
		boolean legal, String instructions, TimeLimit limit) {

	public ConsultationPlan {
		units = Set.copyOf(units);
		reasons = Map.copyOf(reasons);
		clauses = Map.copyOf(clauses);
	}

	/**
	 * A plan that asks the units it adds about every clause.
	 */
	public ConsultationPlan(Set<String> units, Map<String, String> reasons, boolean legal, String instructions,
			TimeLimit limit) {
		this(units, reasons, Map.of(), legal, instructions, limit);
	}

	/**
	 * What a unit is to be asked about, if that was chosen; it may be nothing at all.
	 */
	public Optional<Set<ClauseId>> clausesFor(String unit) {
		return Optional.ofNullable(this.clauses.get(unit));
	}

	/**
	 * Why a unit cannot be asked about the clauses chosen for it.
	 * @param concerned whether the consultation is about a clause
	 */
	Optional<Refusal> objection(String unit, Predicate<ClauseId> concerned) {
		Optional<Set<ClauseId>> chosen = clausesFor(unit);
		if (chosen.filter(Set::isEmpty).isPresent()) {
			return Optional.of(Refusal.of("unit-clauses-missing"));
		}
		return chosen.filter((clauses) -> !clauses.stream().allMatch(concerned))
			.map((clauses) -> Refusal.of("clause-unknown"));
	}

	String reasonFor(String unit) {
		return this.reasons.getOrDefault(unit, "").strip();
	}

}
