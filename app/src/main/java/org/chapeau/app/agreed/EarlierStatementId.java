package org.chapeau.app.agreed;

import java.util.UUID;

/**
 * The id of an earlier statement.
 */
public record EarlierStatementId(UUID value) {

	public static EarlierStatementId random() {
		return new EarlierStatementId(UUID.randomUUID());
	}

	/**
	 * The id as it stands in an address.
	 * @throws IllegalArgumentException if it is none
	 */
	public static EarlierStatementId of(String text) {
		return new EarlierStatementId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
