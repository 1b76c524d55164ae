package org.chapeau.app.consultation;

import java.time.Instant;

import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.WorkDue;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * How fast a side works on a dossier, whatever the process: as fast as it wanted its
 * units to be when it asked them last, and as usual before it has asked any.
 */
@Component
class Pace implements WorkDue {

	private final ConsultationStore consultations;

	private final Deadlines deadlines;

	Pace(ConsultationStore consultations, Deadlines deadlines) {
		this.consultations = consultations;
		this.deadlines = deadlines;
	}

	@Override
	public Instant due(DossierId dossier, Party party, String form) {
		TimeLimit limit = this.consultations.limitOfProcess(party, dossier).orElse(TimeLimit.STANDARD);
		return this.deadlines.fromNow(party, limit, form).deadline();
	}

}
