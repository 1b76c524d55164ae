package org.chapeau.app.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.audit.RecordCheck;
import org.chapeau.app.audit.chain.RecordExport;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Forgetting.Fate;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Outcome.Done;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The auditor's page: whether the record of the side is whole, the record for the
 * archive, and names to be forgotten.
 */
@Controller
@RequestMapping("/record")
class RecordCheckController {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final RecordCheck record;

	private final Clocks clocks;

	RecordCheckController(RecordCheck record, Clocks clocks) {
		this.record = record;
		this.clocks = clocks;
	}

	@GetMapping("/check")
	String show(CurrentUser auditor, Model page) {
		require(auditor);
		page.addAttribute("finding", this.record.check(auditor));
		return "audit/check";
	}

	@GetMapping("/export.json")
	ResponseEntity<byte[]> json(CurrentUser auditor) {
		return file(auditor, taken(auditor).json(), MediaType.APPLICATION_JSON, "json");
	}

	@GetMapping("/export.csv")
	ResponseEntity<byte[]> csv(CurrentUser auditor) {
		// Spreadsheets know by the mark at the beginning that it is UTF-8.
		return file(auditor, "\uFEFF" + taken(auditor).csv(), CSV, "csv");
	}

	@PostMapping("/forgotten")
	String forget(CurrentUser auditor, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String before, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		require(auditor);
		Outcome<Fate> outcome = read(auditor, before).then((moment) -> this.record.forget(auditor, name, moment));
		if (!(outcome instanceof Done<Fate> done)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
			page.addAttribute("name", name);
			page.addAttribute("before", before);
			return show(auditor, page);
		}
		next.addFlashAttribute("done", switch (done.result()) {
			case FORGOTTEN -> "name-forgotten";
			case KEPT -> "name-forgotten-kept";
			case UNKNOWN, SIGNED_IN -> "name-forgotten-record";
		});
		return "redirect:/record/check";
	}

	private RecordExport taken(CurrentUser auditor) {
		require(auditor);
		this.record.taken(auditor);
		return this.record.export(auditor);
	}

	private Outcome<Instant> read(CurrentUser auditor, String typed) {
		return typed.isBlank() ? Outcome.refused("record-before-missing") : this.clocks.read(typed, auditor);
	}

	private void require(CurrentUser auditor) {
		if (!this.record.mayCheck(auditor)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static ResponseEntity<byte[]> file(CurrentUser auditor, String text, MediaType type, String ending) {
		String name = "record-" + auditor.side().code() + "." + ending;
		return ResponseEntity.ok()
			.contentType(type)
			.headers((headers) -> headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
