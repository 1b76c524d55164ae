package org.chapeau.app.process;

import java.util.Collection;
import java.util.Locale;

import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one bean that the expressions of the models may ask: who takes part.
 */
@Component
public class Participants {

	private final Parties parties;

	private final ObjectProvider<DossierParties> dossierParties;

	private final ObjectProvider<UnitsAsked> unitsAsked;

	Participants(Parties parties, ObjectProvider<DossierParties> dossierParties,
			ObjectProvider<UnitsAsked> unitsAsked) {
		this.parties = parties;
		this.dossierParties = dossierParties;
		this.unitsAsked = unitsAsked;
	}

	/**
	 * The codes of the parties to a dossier.
	 */
	public Collection<String> parties(String dossierId) {
		return this.dossierParties.getObject()
			.partiesTo(DossierId.of(dossierId))
			.stream()
			.map(Party::code)
			.toList();
	}

	/**
	 * The groups of a party that hold a role, as the engine takes candidate groups:
	 * separated by commas.
	 */
	public String holders(String party, String role) {
		return String.join(",", this.parties.holders(new Party(party),
				Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'))));
	}

	/**
	 * The groups whose opinion a party's coordinator has asked for in this round.
	 */
	public Collection<String> unitsAsked(String dossierId, String party) {
		return this.unitsAsked.getObject().unitsAsked(DossierId.of(dossierId), new Party(party));
	}

	/**
	 * The delegations that take part in a party's silence procedure.
	 */
	public Collection<String> delegations(String party) {
		return this.parties.delegations(new Party(party));
	}

	/**
	 * Knows the parties to a dossier.
	 */
	@FunctionalInterface
	public interface DossierParties {

		Collection<Party> partiesTo(DossierId dossier);

	}

	/**
	 * Knows which units a party has asked.
	 */
	@FunctionalInterface
	public interface UnitsAsked {

		Collection<String> unitsAsked(DossierId dossier, Party party);

	}

}
