package org.chapeau.app.approval.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.TextPanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Beside a text that has come back from a silence procedure: on which clauses the
 * delegations that broke it want other words that are not yet in the text.
 */
@Component
class AmendmentsPanel implements TextPanel {

	private final WantedWording wording;

	private final Dossiers dossiers;

	private final JointText text;

	AmendmentsPanel(WantedWording wording, Dossiers dossiers, JointText text) {
		this.wording = wording;
		this.dossiers = dossiers;
		this.text = text;
	}

	@Override
	public String template() {
		return "approval/text-panel";
	}

	@Override
	public boolean show(CurrentUser reader, DossierId dossier, Model page) {
		List<WantedWording.Wanted> wanted = isOnTheTable(reader, dossier) ? open(reader, dossier) : List.of();
		page.addAttribute("approvalAmendments", wanted);
		return !wanted.isEmpty();
	}

	private boolean isOnTheTable(CurrentUser reader, DossierId dossier) {
		return this.dossiers.find(reader, dossier)
			.map(Dossier::state)
			.filter(DossierState.NEGOTIATING::equals)
			.isPresent();
	}

	private List<WantedWording.Wanted> open(CurrentUser reader, DossierId dossier) {
		return this.wording.of(reader, dossier)
			.stream()
			.filter((wanted) -> this.text.clause(reader, wanted.amendment().clause())
				.filter((clause) -> !wanted.amendment().isMetBy(clause))
				.isPresent())
			.toList();
	}

}
