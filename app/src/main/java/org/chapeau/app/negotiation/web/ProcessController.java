package org.chapeau.app.negotiation.web;

import java.util.Locale;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.StatementPages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Where the processes of a dossier stand, as an ordered list and as a diagram. The other
 * side's processes are not among them.
 */
@Controller
class ProcessController {

	private static final int PLACE = 80;

	private final ProcessPools pools;

	private final StatementPages pages;

	ProcessController(ProcessPools pools, StatementPages pages) {
		this.pools = pools;
		this.pages = pages;
	}

	@Bean
	static DossierTab processTab() {
		return DossierTab.of("process", PLACE);
	}

	@GetMapping("/dossiers/{id}/process")
	String show(CurrentUser reader, @PathVariable DossierId id, Model page, Locale locale) {
		this.pages.show(reader, id, page);
		page.addAttribute("pools", this.pools.of(reader, id, locale));
		return "negotiation/process";
	}

}
