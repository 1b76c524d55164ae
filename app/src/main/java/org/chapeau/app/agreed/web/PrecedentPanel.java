package org.chapeau.app.agreed.web;

import org.chapeau.app.agreed.Precedents;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The precedents that the reader's side has chosen for the clause in focus, and the way
 * to find others.
 */
@Component
class PrecedentPanel implements ClausePanel {

	private static final int PLACE = 15;

	private final Precedents precedents;

	PrecedentPanel(Precedents precedents) {
		this.precedents = precedents;
	}

	@Override
	public String template() {
		return "agreed/clause-panel";
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page) {
		if (reader.delegateOnly()) {
			return false;
		}
		page.addAttribute("agreedPrecedents", this.precedents.of(reader, clause));
		return true;
	}

}
