package org.chapeau.app.clausebank;

import java.util.UUID;

/**
 * The id of a version of a clause of the bank.
 */
public record BankVersionId(UUID value) {

	public static BankVersionId random() {
		return new BankVersionId(UUID.randomUUID());
	}

	/**
	 * The id as it stands in an address.
	 * @throws IllegalArgumentException if it is none
	 */
	public static BankVersionId of(String text) {
		return new BankVersionId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
