package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.Map;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.FallBack;
import org.chapeau.app.negotiation.FallBacks;
import org.chapeau.app.negotiation.OriginView;
import org.chapeau.app.negotiation.Origins;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Where the clause in focus came from, what has changed in the bank since, what the side
 * could fall back to, and the way to take other wording from there. It is the reader's
 * side's own.
 */
@Component
class BankPanel implements ClausePanel {

	private static final int PLACE = 14;

	private final Origins origins;

	private final FallBacks fallBacks;

	BankPanel(Origins origins, FallBacks fallBacks) {
		this.origins = origins;
		this.fallBacks = fallBacks;
	}

	@Override
	public String template() {
		return "negotiation/bank-panel";
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
		Map<ClauseId, OriginView> borrowed = this.origins.of(reader, dossier.id());
		page.addAttribute("borrowed", borrowed);
		boolean picks = mayPick(reader, dossier);
		page.addAttribute("bankPicks", picks);
		List<FallBack> ours = this.fallBacks.of(reader, clause);
		page.addAttribute("fallBacks", ours);
		return picks || !ours.isEmpty() || borrowed.containsKey(clause.id());
	}

	/**
	 * Whether the reader can put wording on the table.
	 */
	static boolean mayPick(CurrentUser reader, Dossier dossier) {
		return dossier.state() == DossierState.NEGOTIATING && reader.has(Role.NEGOTIATOR);
	}

}
