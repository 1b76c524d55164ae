package org.chapeau.app.layouts.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.layouts.LayoutInUse;
import org.chapeau.app.layouts.Layouts;
import org.chapeau.app.layouts.Uploading;
import org.chapeau.word.LayoutName;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The layouts of the officer's side.
 */
@Controller
@RequestMapping("/layouts")
class LayoutController {

	private final Layouts layouts;

	LayoutController(Layouts layouts) {
		this.layouts = layouts;
	}

	@GetMapping
	String list(CurrentUser reader, Model page) {
		require(reader);
		Map<LayoutName, LayoutInUse> inUse = new LinkedHashMap<>();
		Layouts.names().forEach((name) -> inUse.put(name, this.layouts.inUse(reader, name)));
		page.addAttribute("layouts", inUse);
		return "layouts/layouts";
	}

	@GetMapping("/{name}")
	String layout(CurrentUser reader, @PathVariable LayoutName name, Model page) {
		require(reader);
		page.addAttribute("name", name);
		page.addAttribute("inUse", this.layouts.inUse(reader, name));
		page.addAttribute("versions", this.layouts.versions(reader, name));
		page.addAttribute("pdf", this.layouts.canPrint());
		return "layouts/layout";
	}

	@PostMapping("/{name}")
	String upload(CurrentUser user, @PathVariable LayoutName name,
			@RequestParam(required = false) @Nullable MultipartFile file, Model page, HttpServletResponse response,
			Locale locale, RedirectAttributes next) throws IOException {
		require(user);
		Uploading uploading = (file == null || file.isEmpty()) ? new Uploading.Refused(Refusal.of("file-missing"))
				: this.layouts.upload(user, name, WordGate.read(file.getInputStream()), locale);
		if (uploading instanceof Uploading.Kept) {
			next.addFlashAttribute("done", "layout-kept");
			return "redirect:/layouts/" + name;
		}
		if (uploading instanceof Uploading.Faulty faulty) {
			page.addAttribute("faults", faulty.faults());
		}
		if (uploading instanceof Uploading.Refused refused) {
			page.addAttribute("refusal", refused.refusal());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return layout(user, name, page);
	}

	@PostMapping("/{name}/in-use")
	String use(CurrentUser user, @PathVariable LayoutName name, @RequestParam int number, @RequestParam int revision,
			RedirectAttributes next) {
		require(user);
		this.layouts.use(user, name, number, revision)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "layout-in-use"));
		return "redirect:/layouts/" + name;
	}

	@GetMapping("/{name}/{number}/preview")
	ResponseEntity<byte[]> preview(CurrentUser reader, @PathVariable LayoutName name, @PathVariable int number) {
		require(reader);
		return Attachment.docx("preview-" + number + "-" + name.fileName(),
				this.layouts.preview(reader, name, number).orElseThrow(notFound()));
	}

	/**
	 * Two answers of one address: the sample text as it is printed, or the page that says
	 * why not.
	 */
	@GetMapping("/{name}/{number}/preview/pdf")
	Object printed(CurrentUser reader, @PathVariable LayoutName name, @PathVariable int number,
			RedirectAttributes next) {
		require(reader);
		Outcome<byte[]> outcome = this.layouts.printedPreview(reader, name, number).orElseThrow(notFound());
		if (outcome instanceof Outcome.Done<byte[]> done) {
			String fileName = "preview-" + number + "-" + name.fileName();
			return Attachment.pdf(fileName.replaceFirst("\\.docx$", ".pdf"), done.result());
		}
		next.addFlashAttribute("refusal", outcome.refusal().orElseThrow());
		return "redirect:/layouts/" + name;
	}

	@GetMapping("/{name}/{number}/file")
	ResponseEntity<byte[]> file(CurrentUser reader, @PathVariable LayoutName name, @PathVariable int number) {
		require(reader);
		return Attachment.docx("layout-" + number + "-" + name.fileName(),
				this.layouts.file(reader, name, number).orElseThrow(notFound()));
	}

	/** For everybody else there is no such page. */
	private void require(CurrentUser reader) {
		if (!this.layouts.mayKeep(reader)) {
			throw notFound().get();
		}
	}

	private static Supplier<ResponseStatusException> notFound() {
		return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
