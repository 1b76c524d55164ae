package org.chapeau.app.negotiation.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClausePanel;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The reserves on the clause in focus: those both sides know of, and apart from them
 * those of the reader's own Member States.
 */
@Component
class ReservePanel implements ClausePanel {

	private static final int PLACE = 20;

	private final Reserves reserves;

	ReservePanel(Reserves reserves) {
		this.reserves = reserves;
	}

	@Override
	public String template() {
		return "negotiation/reserve-panel";
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page) {
		List<Reserve> here = this.reserves.of(reader, dossier.id())
			.stream()
			.filter((reserve) -> clause.id().equals(reserve.clause()))
			.toList();
		boolean mayEnter = this.reserves.mayEnter(reader, dossier);
		page.addAttribute("reserveShared", here.stream().filter((reserve) -> !reserve.isOfMemberState()).toList());
		page.addAttribute("reserveOwn", here.stream().filter(Reserve::isOfMemberState).toList());
		page.addAttribute("reserveMayEnter", mayEnter);
		return mayEnter || !here.isEmpty();
	}

}
