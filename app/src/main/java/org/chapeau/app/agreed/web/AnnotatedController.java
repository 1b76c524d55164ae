package org.chapeau.app.agreed.web;

import java.util.List;

import org.chapeau.app.agreed.PrecedentView;
import org.chapeau.app.agreed.Precedents;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The annotated edition for one's own delegation: the text with the precedents its side
 * has chosen, and what the text says otherwise.
 */
@Controller
class AnnotatedController {

	private final Precedents precedents;

	private final JointText text;

	private final StatementPages pages;

	AnnotatedController(Precedents precedents, JointText text, StatementPages pages) {
		this.precedents = precedents;
		this.text = text;
		this.pages = pages;
	}

	@GetMapping("/dossiers/{id}/precedents")
	String annotated(CurrentUser reader, @PathVariable DossierId id, Model page) {
		AgreedController.forReaders(reader);
		this.pages.show(reader, id, page);
		page.addAttribute("rows",
				ClauseView.of(this.text.of(reader, id))
					.stream()
					.map((view) -> new Row(view, this.precedents.of(reader, view.clause())))
					.toList());
		return "agreed/annotated";
	}

	/**
	 * A clause and its precedents.
	 */
	record Row(ClauseView view, List<PrecedentView> precedents) {
	}

}
