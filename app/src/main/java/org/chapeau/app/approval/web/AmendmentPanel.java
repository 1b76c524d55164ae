package org.chapeau.app.approval.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Beside the clause in focus, once a text has come back from a silence procedure: what
 * the delegations that broke it would have the clause say. It is for those who may know
 * who they are.
 */
@Component
class AmendmentPanel implements ClausePanel {

	private static final int PLACE = 20;

	private final WantedWording wording;

	AmendmentPanel(WantedWording wording) {
		this.wording = wording;
	}

	@Override
	public String template() {
		return "approval/clause-panel";
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page) {
		List<WantedWording.Wanted> wanted = (dossier.state() != DossierState.NEGOTIATING) ? List.of()
				: this.wording.of(reader, dossier.id())
					.stream()
					.filter((one) -> one.amendment().clause().equals(clause.id()))
					.toList();
		page.addAttribute("approvalWanted", wanted);
		return !wanted.isEmpty();
	}

}
