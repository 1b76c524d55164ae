package org.chapeau.app.approval;

import java.util.UUID;

/**
 * The id of a silence procedure.
 */
public record SilenceId(UUID value) {

	public static SilenceId random() {
		return new SilenceId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in a form.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static SilenceId of(String text) {
		return new SilenceId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
