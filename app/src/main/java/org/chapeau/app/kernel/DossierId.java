package org.chapeau.app.kernel;

import java.util.UUID;

/**
 * The id of a dossier; written out, it is the business key of every process instance that
 * works on the dossier.
 */
public record DossierId(UUID value) {

	public static DossierId random() {
		return new DossierId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address or a business key.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static DossierId of(String text) {
		return new DossierId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
