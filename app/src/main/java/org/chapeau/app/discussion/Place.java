package org.chapeau.app.discussion;

import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.springframework.stereotype.Component;

/**
 * The clause that is spoken about, if it stands in a dossier that exists for the speaker.
 */
@Component
class Place {

	private final Dossiers dossiers;

	private final JointText text;

	Place(Dossiers dossiers, JointText text) {
		this.dossiers = dossiers;
		this.text = text;
	}

	/**
	 * The dossier of the clause.
	 */
	Outcome<Dossier> find(CurrentUser user, DossierId id, ClauseId clause) {
		Optional<Dossier> dossier = this.dossiers.find(user, id);
		if (dossier.isEmpty()) {
			return Outcome.refused("dossier-unknown");
		}
		return this.text.clause(user, clause).filter((found) -> found.dossier().equals(id)).isPresent()
				? Outcome.done(dossier.get()) : Outcome.refused("clause-unknown");
	}

}
