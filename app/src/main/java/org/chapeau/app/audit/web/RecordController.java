package org.chapeau.app.audit.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.JointText;
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

	private final JointText text;

	private final StatementPages pages;

	RecordController(AuditRecord record, JointText text, StatementPages pages) {
		this.record = record;
		this.text = text;
		this.pages = pages;
	}

	@Bean
	static DossierTab recordTab() {
		return DossierTab.of("record", LAST);
	}

	@GetMapping("/dossiers/{id}/record")
	String show(CurrentUser reader, @PathVariable DossierId id, Model page) {
		this.pages.show(reader, id, page);
		List<ClauseView> text = ClauseView.of(this.text.of(reader, id));
		page.addAttribute("entries", this.record.of(reader, id));
		page.addAttribute("named",
				text.stream().collect(Collectors.toMap((view) -> view.clause().id().toString(), Function.identity())));
		page.addAttribute("looks",
				this.record.views(reader, id).stream().map((entry) -> Look.of(entry, text)).toList());
		return "audit/record";
	}

}
