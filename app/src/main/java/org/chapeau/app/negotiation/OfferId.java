package org.chapeau.app.negotiation;

import java.util.UUID;

/**
 * The id of an offer.
 */
public record OfferId(UUID value) {

	public static OfferId random() {
		return new OfferId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static OfferId of(String text) {
		return new OfferId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
