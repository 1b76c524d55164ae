package org.chapeau.app.audit.web;

import org.chapeau.app.audit.AuditRecord;
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
 * The record of a dossier, as far as the reader may know of it.
 */
@Controller
class RecordController {

	private static final int LAST = 100;

	private final AuditRecord record;

	private final StatementPages pages;

	RecordController(AuditRecord record, StatementPages pages) {
		this.record = record;
		this.pages = pages;
	}

	@Bean
	static DossierTab recordTab() {
		return DossierTab.of("record", LAST);
	}

	@GetMapping("/dossiers/{id}/record")
	String show(CurrentUser reader, @PathVariable DossierId id, Model page) {
		this.pages.show(reader, id, page);
		page.addAttribute("entries", this.record.of(reader, id));
		page.addAttribute("views", this.record.views(reader, id));
		return "audit/record";
	}

}
