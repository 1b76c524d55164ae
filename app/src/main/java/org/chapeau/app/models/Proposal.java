package org.chapeau.app.models;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A version that one officer wants in use, and that a second one has to look at.
 *
 * @param number the version
 * @param keeper who proposes it
 * @param at since when
 */
public record Proposal(int number, Keeper keeper, Instant at) {

	/**
	 * Why somebody cannot be the second officer: the key of a refusal, or empty. The
	 * second is another person and of another office; and neither is somebody whose place
	 * the other took, so that one office cannot act twice through a substitute.
	 * @param capacities the capacities in which the person may act
	 */
	String objectionTo(List<Keeper> capacities) {
		List<Keeper> others = capacities.stream().filter((second) -> !samePerson(second)).toList();
		if (others.isEmpty()) {
			return "process-same-person";
		}
		return others.stream().allMatch((second) -> second.office().equals(this.keeper.office()))
				? "process-same-office" : "";
	}

	private boolean samePerson(Keeper second) {
		return second.name().equals(this.keeper.name()) || second.name().equals(this.keeper.standsFor())
				|| this.keeper.name().equals(second.standsFor())
				|| second.standsFor() != null && Objects.equals(second.standsFor(), this.keeper.standsFor());
	}

}
