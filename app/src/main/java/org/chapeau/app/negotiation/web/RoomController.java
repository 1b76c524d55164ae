package org.chapeau.app.negotiation.web;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The text on the wall of a negotiating room, in large type: what both sides may see and
 * nothing else, not even who is signed in.
 */
@Controller
class RoomController {

	private final StatementPages pages;

	RoomController(StatementPages pages) {
		this.pages = pages;
	}

	@GetMapping("/dossiers/{id}/wall")
	String wall(CurrentUser reader, @PathVariable DossierId id, @RequestParam(defaultValue = "both") Wall show,
			Model page) {
		this.pages.show(reader, id, page);
		page.addAttribute("wall", show);
		return "negotiation/wall";
	}

	/**
	 * Which languages the wall shows.
	 */
	enum Wall {

		both, en, ja

	}

}
