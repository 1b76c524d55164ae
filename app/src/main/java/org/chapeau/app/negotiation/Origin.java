package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.Map;

import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.text.Party;

/**
 * That a side took a clause from the bank.
 *
 * @param clause the clause of the dossier
 * @param dossier the dossier
 * @param party the side that took it; it exists for no other
 * @param version the version it was taken from
 * @param values what was filled in, as it was typed, by the names of the parameters
 * @param by who took it
 * @param at when
 */
public record Origin(ClauseId clause, DossierId dossier, Party party, BankVersionId version,
		Map<String, Bilingual> values, String by, Instant at) {

	public Origin {
		values = Map.copyOf(values);
	}

}
