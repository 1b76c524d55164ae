package org.chapeau.app.audit.web;

import java.util.List;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The record of the reader's side beyond its dossiers.
 */
@Controller
class SideRecordController {

	private final AuditRecord record;

	SideRecordController(AuditRecord record) {
		this.record = record;
	}

	@GetMapping("/record")
	String show(CurrentUser reader, Model page) {
		if (!reader.has(Role.AUDITOR, Role.PROCESS_KEEPER)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		page.addAttribute("entries", this.record.ofSide(reader));
		page.addAttribute("looks",
				this.record.viewsOfSide(reader).stream().map((entry) -> Look.of(entry, List.of())).toList());
		page.addAttribute("operators", this.record.ofOperators(reader));
		return "audit/side-record";
	}

}
