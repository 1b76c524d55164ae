package org.chapeau.app.process;

import java.util.Collection;
import java.util.Locale;

import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.chapeau.workflows.Participants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers what the models ask about those who take part, from the realm and from the
 * features that know.
 */
@Component
class WhoTakesPart implements Participants {

	private final Parties parties;

	private final ObjectProvider<DossierParties> dossierParties;

	private final ObjectProvider<UnitsAsked> unitsAsked;

	WhoTakesPart(Parties parties, ObjectProvider<DossierParties> dossierParties,
			ObjectProvider<UnitsAsked> unitsAsked) {
		this.parties = parties;
		this.dossierParties = dossierParties;
		this.unitsAsked = unitsAsked;
	}

	@Override
	public Collection<String> parties(String dossierId) {
		// A shared process asks, whichever side has brought it this far, or the clock.
		try (Zone all = Zone.ofAll()) {
			return this.dossierParties.getObject()
				.partiesTo(DossierId.of(dossierId))
				.stream()
				.map(Party::code)
				.toList();
		}
	}

	@Override
	public String holders(String party, String role) {
		return String.join(",",
				this.parties.holders(new Party(party), Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'))));
	}

	@Override
	public Collection<String> unitsAsked(String dossierId, String party) {
		try (Zone zone = Zone.of(new Party(party))) {
			return this.unitsAsked.getObject().unitsAsked(DossierId.of(dossierId), new Party(party));
		}
	}

	@Override
	public Collection<String> delegations(String party) {
		return this.parties.delegations(new Party(party));
	}

}
