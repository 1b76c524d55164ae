package org.chapeau.app.negotiation.web;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.AgreementMatrix;
import org.chapeau.app.negotiation.Blockers;
import org.chapeau.app.negotiation.Blockers.Blocking;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.negotiation.StatementPages;
import org.chapeau.app.negotiation.WhoAgreed;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who agreed to what, what blocks, and the reserves of the whole dossier.
 */
@Controller
class AgreementController {

	private final WhoAgreed whoAgreed;

	private final Blockers blockers;

	private final Reserves reserves;

	private final StatementPages pages;

	AgreementController(WhoAgreed whoAgreed, Blockers blockers, Reserves reserves, StatementPages pages) {
		this.whoAgreed = whoAgreed;
		this.blockers = blockers;
		this.reserves = reserves;
		this.pages = pages;
	}

	/**
	 * Shows the page.
	 * @param blocks {@code us} to see only what blocks the reader's side
	 */
	@GetMapping("/dossiers/{id}/agreement")
	String show(CurrentUser reader, @PathVariable DossierId id, @RequestParam(defaultValue = "") String blocks,
			Model page) {
		Dossier dossier = this.pages.show(reader, id, page);
		boolean blocking = blocks.equals("us");
		AgreementMatrix matrix = this.whoAgreed.parties(reader, id).orElseThrow();
		Blocking blockers = this.blockers.of(reader, id);
		List<AgreementMatrix.Row> rows = blocking ? matrix.blocking(reader.side(), blockers.reserves()) : matrix.rows();
		page.addAttribute("matrix", matrix);
		page.addAttribute("rows", rows);
		page.addAttribute("onlyBlocking", blocking);
		page.addAttribute("blocking", blockers);
		page.addAttribute("memberStates", (blocking ? this.whoAgreed.blockingMemberStates(reader, id, rows)
				: this.whoAgreed.memberStates(reader, id))
			.orElse(null));
		List<Reserve> all = this.reserves.of(reader, id);
		page.addAttribute("sharedReserves", all.stream().filter((each) -> !each.isOfMemberState()).toList());
		page.addAttribute("ownReserves", all.stream().filter(Reserve::isOfMemberState).toList());
		page.addAttribute("mayEnter", this.reserves.mayEnter(reader, dossier));
		return "negotiation/agreement";
	}

	/**
	 * The link to the page; a draft that one side alone knows of is nobody's to agree to.
	 */
	@Component
	static class AgreementTab implements DossierTab {

		private static final int PLACE = 20;

		@Override
		public String name() {
			return "agreement";
		}

		@Override
		public int order() {
			return PLACE;
		}

		@Override
		public boolean visibleTo(CurrentUser reader, Dossier dossier) {
			return dossier.round() > 0;
		}

	}

}
