package org.chapeau.app.imports;

import java.util.UUID;

/**
 * The id of a file that came back.
 */
public record ReceivedFileId(UUID value) {

	public static ReceivedFileId random() {
		return new ReceivedFileId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static ReceivedFileId of(String text) {
		return new ReceivedFileId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
