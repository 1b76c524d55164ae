package org.chapeau.app.models.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.FileHash;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.models.ModelState;
import org.chapeau.app.models.ModelVersion;
import org.chapeau.app.models.SideModels;
import org.chapeau.app.models.Uploading;
import org.chapeau.workflows.change.ModelCheck;
import org.chapeau.workflows.change.ModelFault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
 * The processes of the officer's side.
 */
@Controller
@RequestMapping("/processes")
class ModelController {

	private final SideModels models;

	private final ModelWords words;

	ModelController(SideModels models, ModelWords words) {
		this.models = models;
		this.words = words;
	}

	@GetMapping
	String list(CurrentUser reader, Model page) {
		require(reader);
		Map<String, ModelState> states = new LinkedHashMap<>();
		this.models.processes(reader).forEach((process) -> states.put(process, this.models.state(reader, process)));
		page.addAttribute("processes", states);
		return "models/processes";
	}

	@GetMapping("/{process}")
	String process(CurrentUser reader, @PathVariable String process, Model page, Locale locale) {
		require(reader, process);
		ModelState state = this.models.state(reader, process);
		page.addAttribute("process", process);
		page.addAttribute("state", state);
		page.addAttribute("versions", this.models.versions(reader, process));
		page.addAttribute("events", this.models.events(reader, process));
		page.addAttribute("running", this.models.running(reader, process));
		page.addAttribute("outdated", faults(reader, process, state.inUse(), locale));
		return "models/process";
	}

	@PostMapping("/{process}")
	String upload(CurrentUser user, @PathVariable String process,
			@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String note,
			@RequestParam int revision, Model page, HttpServletResponse response, Locale locale,
			RedirectAttributes next) throws IOException {
		require(user, process);
		Uploading uploading = (file == null || file.isEmpty()) ? new Uploading.Refused(Refusal.of("file-missing"))
				: this.models.upload(user, process, ModelCheck.read(file.getInputStream()), note, revision);
		if (uploading instanceof Uploading.Kept kept) {
			next.addFlashAttribute("done", "process-uploaded");
			return "redirect:/processes/" + process + "/" + kept.version().number();
		}
		if (uploading instanceof Uploading.Faulty faulty) {
			page.addAttribute("faults", this.words.of(faulty.faults(), locale));
		}
		if (uploading instanceof Uploading.Refused refused) {
			page.addAttribute("refusal", refused.refusal());
		}
		page.addAttribute("note", note);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return process(user, process, page, locale);
	}

	@GetMapping("/{process}/{number}")
	String version(CurrentUser reader, @PathVariable String process, @PathVariable int number,
			@RequestParam(required = false) @Nullable Integer with, Model page, Locale locale) {
		require(reader, process);
		ModelState state = this.models.state(reader, process);
		int other = (with != null) ? with : (number != state.inUse()) ? state.inUse() : ModelVersion.BUILT_IN;
		byte[] after = file(reader, process, number);
		page.addAttribute("title", this.words.title(process, number, locale));
		page.addAttribute("name", this.words.version(number, locale));
		page.addAttribute("otherName", this.words.version(other, locale));
		page.addAttribute("process", process);
		page.addAttribute("number", number);
		page.addAttribute("other", other);
		page.addAttribute("state", state);
		page.addAttribute("hash", FileHash.sha256(after));
		page.addAttribute("versions", this.models.versions(reader, process));
		page.addAttribute("comparison", Comparison.of(file(reader, process, other), after, locale));
		page.addAttribute("faults", faults(reader, process, number, locale));
		page.addAttribute("objection", this.models.objection(reader, state));
		return "models/version";
	}

	@GetMapping("/{process}/{number}/file")
	ResponseEntity<byte[]> download(CurrentUser reader, @PathVariable String process, @PathVariable int number) {
		require(reader, process);
		return Attachment.of(MediaType.APPLICATION_XML, process + "-" + number + ".bpmn",
				file(reader, process, number));
	}

	@PostMapping("/{process}/{number}/proposed")
	String propose(CurrentUser user, @PathVariable String process, @PathVariable int number, @RequestParam int revision,
			RedirectAttributes next) {
		require(user, process);
		return after(this.models.propose(user, process, number, revision), "process-proposed", process, number, next);
	}

	@PostMapping("/{process}/{number}/withdrawn")
	String withdraw(CurrentUser user, @PathVariable String process, @PathVariable int number,
			@RequestParam int revision, RedirectAttributes next) {
		require(user, process);
		return after(this.models.withdraw(user, process, number, revision), "process-withdrawn", process, number, next);
	}

	@PostMapping("/{process}/{number}/in-use")
	String activate(CurrentUser user, @PathVariable String process, @PathVariable int number,
			@RequestParam int revision, RedirectAttributes next) {
		require(user, process);
		return after(this.models.activate(user, process, number, revision), "process-activated", process, number, next);
	}

	private String after(Outcome<Integer> outcome, String done, String process, int number, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		boolean proposed = outcome.isDone() && done.equals("process-proposed");
		return "redirect:/processes/" + process + (proposed ? "/" + number : "");
	}

	private List<String> faults(CurrentUser reader, String process, int number, Locale locale) {
		List<ModelFault> faults = this.models.faults(reader, process, file(reader, process, number));
		return this.words.of(faults, locale);
	}

	private byte[] file(CurrentUser reader, String process, int number) {
		return this.models.file(reader, process, number).orElseThrow(notFound());
	}

	/**
	 * For everybody else there is no such page, nor is there one of another's process.
	 */
	private void require(CurrentUser reader, String process) {
		require(reader);
		if (!this.models.processes(reader).contains(process)) {
			throw notFound().get();
		}
	}

	private void require(CurrentUser reader) {
		if (!this.models.mayKeep(reader)) {
			throw notFound().get();
		}
	}

	private static Supplier<ResponseStatusException> notFound() {
		return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
