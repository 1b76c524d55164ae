package org.chapeau.app.release;

import java.util.UUID;

/**
 * The id of a correction.
 */
public record CorrectionId(UUID value) {

	public static CorrectionId random() {
		return new CorrectionId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static CorrectionId of(String text) {
		return new CorrectionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
