package org.chapeau.app.negotiation;

import java.util.UUID;

/**
 * The id of a proposal.
 */
public record ProposalId(UUID value) {

	public static ProposalId random() {
		return new ProposalId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ProposalId of(String text) {
		return new ProposalId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
