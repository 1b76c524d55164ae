package org.chapeau.app.clausebank;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A clause of the bank, whatever its versions say.
 *
 * @param id the clause
 * @param name how people call it, in kebab case
 * @param zone the side it exists for, or {@code null} once it has been put to all
 * @param forAll whether it is meant for all sides
 */
public record BankClause(BankClauseId id, String name, @Nullable Party zone, boolean forAll) {

	/**
	 * How it is called in an address. The name of what is one side's alone stands in no
	 * address, and so in no log.
	 */
	public String address() {
		return (this.zone == null) ? this.name : this.id.toString();
	}

	/**
	 * Whether it is a fall-back wording of one side.
	 */
	public boolean isOneSides() {
		return !this.forAll;
	}

}
