package org.chapeau.app.negotiation;

import java.util.UUID;

/**
 * The id of a clause, the same through all of its versions.
 */
public record ClauseId(UUID value) {

	public static ClauseId random() {
		return new ClauseId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ClauseId of(String text) {
		return new ClauseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
