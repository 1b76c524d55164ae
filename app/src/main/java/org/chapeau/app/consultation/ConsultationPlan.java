package org.chapeau.app.consultation;

import java.util.Map;
import java.util.Set;

/**
 * Whom to ask, as the coordinator or drafter decides.
 *
 * @param units the paths of the units to ask
 * @param reasons by unit, why it is dropped or added; blank or missing where no reason is
 * needed
 * @param legal whether the legal adviser is asked
 * @param instructions what the units are told to go by (対処方針); may be blank
 * @param limit how long they have
 */
public record ConsultationPlan(Set<String> units, Map<String, String> reasons, boolean legal, String instructions,
		TimeLimit limit) {

	public ConsultationPlan {
		units = Set.copyOf(units);
		reasons = Map.copyOf(reasons);
	}

	String reasonFor(String unit) {
		return this.reasons.getOrDefault(unit, "").strip();
	}

}
