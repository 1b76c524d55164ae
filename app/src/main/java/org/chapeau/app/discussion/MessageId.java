package org.chapeau.app.discussion;

import java.util.UUID;

/**
 * The id of a message.
 */
public record MessageId(UUID value) {

	public static MessageId random() {
		return new MessageId(UUID.randomUUID());
	}

	/**
	 * Reads an id as it stands in an address or a form.
	 * @throws IllegalArgumentException if the text is no UUID
	 */
	public static MessageId of(String text) {
		return new MessageId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
