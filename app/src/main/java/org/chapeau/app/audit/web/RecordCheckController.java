package org.chapeau.app.audit.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
 * archive, who has left, and names to be forgotten.
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
	void json(CurrentUser auditor, HttpServletResponse response) throws IOException {
		send(auditor, RecordExport::json, MediaType.APPLICATION_JSON, "json", response);
	}

	@GetMapping("/export.csv")
	void csv(CurrentUser auditor, HttpServletResponse response) throws IOException {
		send(auditor, RecordExport::csv, CSV, "csv", response);
	}

	@PostMapping("/left")
	String left(CurrentUser auditor, @RequestParam(defaultValue = "") String name, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		require(auditor);
		Outcome<String> outcome = this.record.left(auditor, name);
		if (!(outcome instanceof Done<String> done)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
			page.addAttribute("leaver", name);
			return show(auditor, page);
		}
		next.addFlashAttribute("done", "person-left");
		next.addFlashAttribute("doneTo", done.result());
		return "redirect:/record/check";
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

	private Outcome<Instant> read(CurrentUser auditor, String typed) {
		return typed.isBlank() ? Outcome.refused("record-before-missing") : this.clocks.read(typed, auditor);
	}

	private void require(CurrentUser auditor) {
		if (!this.record.mayCheck(auditor)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	/**
	 * By way of a file: the database does not wait for a line that is slow, and what
	 * cannot be written whole is not sent in part.
	 */
	private void send(CurrentUser auditor, RecordExport.Form form, MediaType type, String ending,
			HttpServletResponse response) throws IOException {
		require(auditor);
		this.record.taken(auditor);
		Path file = Files.createTempFile("chapeau-record", "." + ending);
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				this.record.export(auditor, form, out);
			}
			response.setContentType(type.toString());
			response.setContentLengthLong(Files.size(file));
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("record-" + auditor.side().code() + "." + ending)
						.build()
						.toString());
			Files.copy(file, response.getOutputStream());
		}
		finally {
			Files.delete(file);
		}
	}

}
