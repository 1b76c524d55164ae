package org.chapeau.app.approval.web;

import java.util.ArrayList;
import java.util.List;

import org.chapeau.app.approval.Amendment;
import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.SilenceResponse;
import org.chapeau.app.approval.SilenceResponse.Kind;
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

	private final ApprovalFiles files;

	AmendmentPanel(ApprovalFiles files) {
		this.files = files;
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
		List<Wanted> wanted = new ArrayList<>();
		if (dossier.state() == DossierState.NEGOTIATING) {
			this.files.lastSilence(reader, dossier.id())
				.ifPresent((silence) -> silence.table()
					.of(Kind.BROKEN)
					.forEach((response) -> response.amendments()
						.stream()
						.filter((amendment) -> amendment.clause().equals(clause.id()))
						.forEach((amendment) -> wanted.add(new Wanted(response, amendment)))));
		}
		page.addAttribute("approvalWanted", wanted);
		return !wanted.isEmpty();
	}

	/**
	 * What one delegation wants of the clause.
	 */
	public record Wanted(SilenceResponse response, Amendment amendment) {
	}

}
