package org.chapeau.app.inspection.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.inspection.FileInspection;
import org.chapeau.app.inspection.FileReport;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * "What is hidden in this file?", for everybody of a side.
 */
@Controller
@RequestMapping("/files")
class InspectionController {

	private final FileInspection inspection;

	InspectionController(FileInspection inspection) {
		this.inspection = inspection;
	}

	@GetMapping
	String ask(CurrentUser reader) {
		return "inspection/file";
	}

	@PostMapping
	String inspect(CurrentUser reader, @RequestParam(required = false) @Nullable MultipartFile file, Model page,
			HttpServletResponse response, Locale locale) throws IOException {
		page.addAttribute("fileName", (file != null) ? file.getOriginalFilename() : null);
		Outcome<FileReport> outcome = read(file).then((bytes) -> this.inspection.inspect(bytes, locale));
		if (outcome instanceof Outcome.Done<FileReport> done) {
			page.addAttribute("report", done.result());
			return "inspection/file";
		}
		return refused(outcome, page, response);
	}

	/** Two answers of one address: the copy, or the page that says why there is none. */
	@PostMapping("/clean")
	@Nullable Object clean(CurrentUser reader, @RequestParam(required = false) @Nullable MultipartFile file, Model page,
			HttpServletResponse response, Locale locale) throws IOException {
		Outcome<byte[]> outcome = read(file).then((bytes) -> this.inspection.clean(bytes, locale));
		if (outcome instanceof Outcome.Done<byte[]> done) {
			return Attachment.docx(cleanedName(Objects.requireNonNull(file)), done.result());
		}
		page.addAttribute("fileName", (file != null) ? file.getOriginalFilename() : null);
		return refused(outcome, page, response);
	}

	private static String refused(Outcome<?> outcome, Model page, HttpServletResponse response) {
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "inspection/file";
	}

	private static Outcome<byte[]> read(@Nullable MultipartFile file) throws IOException {
		return (file == null || file.isEmpty()) ? Outcome.refused("file-missing")
				: Outcome.done(WordGate.read(file.getInputStream()));
	}

	private static String cleanedName(MultipartFile file) {
		String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
		return name.replaceFirst("(?i)\\.doc[xm]?$", "") + "-clean.docx";
	}

}
