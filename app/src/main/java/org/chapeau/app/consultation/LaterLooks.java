package org.chapeau.app.consultation;

import java.util.Optional;

import org.chapeau.app.consultation.Opinion.StandIn;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The look that the head of a unit has at an opinion somebody gave in their place (後閲).
 * It changes nothing that was said; who stood in cannot be the one who looks.
 */
@Component
@Transactional
public class LaterLooks {

	private final Consultations consultations;

	private final FileLog log;

	LaterLooks(Consultations consultations, FileLog log) {
		this.consultations = consultations;
		this.log = log;
	}

	/**
	 * Records that the unit's head has looked at the unit's latest opinion.
	 */
	public Outcome<DossierId> look(CurrentUser user, DossierId dossier, String unit) {
		Optional<Opinion> latest = this.consultations.opinions(user, dossier)
			.stream()
			.filter((opinion) -> opinion.unit().equals(unit) && user.groupPaths().contains(unit))
			.findFirst();
		Optional<StandIn> standIn = latest.map(Opinion::standIn);
		if (standIn.isEmpty() || standIn.get().lookedAt() != null) {
			return Outcome.refused("look-not-wanted");
		}
		if (standIn.get().by().equals(user.name())) {
			return Outcome.refused("look-own");
		}
		this.log.look(latest.get(), user);
		return Outcome.done(dossier);
	}

}
