package org.chapeau.app.ladder;

import java.util.UUID;

/**
 * The id of a proposed change of the ladder.
 */
public record LadderProposalId(UUID value) {

	public static LadderProposalId random() {
		return new LadderProposalId(UUID.randomUUID());
	}

	/**
	 * The id as it stands in an address.
	 * @throws IllegalArgumentException if it is none
	 */
	public static LadderProposalId of(String text) {
		return new LadderProposalId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
