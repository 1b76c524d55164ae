package org.chapeau.app.release;

import java.util.UUID;

/**
 * The id of a package.
 */
public record ReleaseId(UUID value) {

	public static ReleaseId random() {
		return new ReleaseId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ReleaseId of(String text) {
		return new ReleaseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
