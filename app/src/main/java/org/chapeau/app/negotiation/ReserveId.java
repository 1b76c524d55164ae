package org.chapeau.app.negotiation;

import java.util.UUID;

/**
 * The id of a reserve.
 */
public record ReserveId(UUID value) {

	public static ReserveId random() {
		return new ReserveId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ReserveId of(String text) {
		return new ReserveId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
