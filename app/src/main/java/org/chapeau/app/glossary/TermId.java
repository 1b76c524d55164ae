package org.chapeau.app.glossary;

import java.util.UUID;

/**
 * The id of a name of the glossary.
 */
public record TermId(UUID value) {

	public static TermId random() {
		return new TermId(UUID.randomUUID());
	}

	/**
	 * The id as it stands in an address.
	 * @throws IllegalArgumentException if it is none
	 */
	public static TermId of(String text) {
		return new TermId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
