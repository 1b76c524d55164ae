package org.chapeau.app.negotiation;

import java.util.UUID;

/**
 * The id of an answer that a side has released.
 */
public record SealedAnswerId(UUID value) {

	public static SealedAnswerId random() {
		return new SealedAnswerId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
