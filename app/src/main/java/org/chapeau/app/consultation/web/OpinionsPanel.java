package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.Opinion;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.TextPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * What the units of the reader's own side say of the text, as far as the reader may know
 * of it.
 */
@Component
class OpinionsPanel implements TextPanel {

	private final Consultations consultations;

	OpinionsPanel(Consultations consultations) {
		this.consultations = consultations;
	}

	@Override
	public String template() {
		return "consultation/text-panel";
	}

	@Override
	public boolean show(CurrentUser reader, DossierId dossier, Model page) {
		List<Opinion> opinions = this.consultations.standing(reader, dossier).opinions();
		page.addAttribute("consultationOpinions", opinions);
		return !opinions.isEmpty();
	}

}
