package org.chapeau.app.release.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.release.ReleaseCheck;
import org.chapeau.app.release.ReleaseCheck.Finding;
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
 * "Is this what was released?", for everybody, without signing in.
 */
@Controller
@RequestMapping("/public/check")
class CheckController {

	private final ReleaseCheck check;

	CheckController(ReleaseCheck check) {
		this.check = check;
	}

	@GetMapping
	String ask() {
		return "release/check";
	}

	@PostMapping
	String answer(@RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "") String text, Model page, HttpServletResponse response, Locale locale)
			throws IOException {
		page.addAttribute("text", text);
		Outcome<Finding> outcome;
		if (file != null && !file.isEmpty()) {
			page.addAttribute("fileName", file.getOriginalFilename());
			outcome = this.check.file(WordGate.read(file.getInputStream()), locale);
		}
		else {
			outcome = text.isBlank() ? Outcome.refused("check-nothing") : this.check.text(text);
		}
		if (outcome instanceof Outcome.Done<Finding> done) {
			page.addAttribute("finding", done.result());
		}
		else {
			page.addAttribute("refusal", outcome.refusal().orElseThrow());
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return "release/check";
	}

}
