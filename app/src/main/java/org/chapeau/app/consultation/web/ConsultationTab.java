package org.chapeau.app.consultation.web;

import org.chapeau.app.consultation.Insight;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.springframework.stereotype.Component;

/**
 * The link to one's own side's consultations, for those who may read any of them.
 */
@Component
class ConsultationTab implements DossierTab {

	private static final int ORDER = 30;

	@Override
	public String name() {
		return "consultation";
	}

	@Override
	public int order() {
		return ORDER;
	}

	@Override
	public boolean visibleTo(CurrentUser reader, Dossier dossier) {
		// Until the zero draft is transmitted nobody has been asked anything.
		return Insight.any(reader) && dossier.round() > 0;
	}

}
