package org.chapeau.app.documents;

import java.util.UUID;

/**
 * The id of a file.
 */
public record DocumentId(UUID value) {

	public static DocumentId random() {
		return new DocumentId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static DocumentId of(String text) {
		return new DocumentId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
