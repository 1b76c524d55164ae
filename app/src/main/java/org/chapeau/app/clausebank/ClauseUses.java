package org.chapeau.app.clausebank;

import java.util.Collection;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.catalogue.Bilingual;

/**
 * Where clauses of the bank are used. The feature that keeps the texts says so by a bean
 * of this type.
 */
public interface ClauseUses {

	/**
	 * The uses that the reader may know of: in dossiers that exist for them, and of a
	 * side's own borrowing only their own.
	 */
	List<Use> of(CurrentUser reader, Collection<BankVersionId> versions);

	/**
	 * One use.
	 *
	 * @param version the version that was taken
	 * @param title the title of the dossier
	 * @param address the page of the clause there
	 */
	record Use(BankVersionId version, Bilingual title, String address) {
	}

}
