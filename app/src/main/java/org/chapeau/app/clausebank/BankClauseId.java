package org.chapeau.app.clausebank;

import java.util.UUID;

/**
 * The id of a clause of the bank.
 */
public record BankClauseId(UUID value) {

	public static BankClauseId random() {
		return new BankClauseId(UUID.randomUUID());
	}

	/**
	 * The id as it stands in an address.
	 * @throws IllegalArgumentException if it is none
	 */
	public static BankClauseId of(String text) {
		return new BankClauseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
