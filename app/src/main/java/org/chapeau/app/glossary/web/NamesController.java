package org.chapeau.app.glossary.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.glossary.GlossaryTerms;
import org.chapeau.app.glossary.ListKeeping;
import org.chapeau.app.glossary.Term;
import org.chapeau.app.glossary.TermFault;
import org.chapeau.app.glossary.TermId;
import org.chapeau.app.glossary.TermKeeping;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The names in both languages: looked up, added, changed, retired, and taken out and in
 * as a table.
 */
@Controller
@RequestMapping("/names")
class NamesController {

	private static final int ON_A_PAGE = 50;

	private static final int MEGABYTE = 1024 * 1024;

	/** As much of a table as is read at once: many times what a list of names takes. */
	private static final int MOST_MEGABYTES = 2;

	private final GlossaryTerms terms;

	NamesController(GlossaryTerms terms) {
		this.terms = terms;
	}

	@GetMapping
	String list(CurrentUser reader, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) Name.@Nullable Kind kind,
			@RequestParam(defaultValue = "false") boolean retired,
			@RequestParam(name = "page", defaultValue = "1") int wanted, Locale locale, Model page) {
		forInsiders(reader);
		List<Term> found = this.terms.search(words, kind, retired, language(locale));
		int pages = Math.max(1, (found.size() + ON_A_PAGE - 1) / ON_A_PAGE);
		int number = Math.max(1, Math.min(wanted, pages));
		page.addAttribute("terms", found.subList((number - 1) * ON_A_PAGE, Math.min(number * ON_A_PAGE, found.size())));
		page.addAttribute("found", found.size());
		page.addAttribute("number", number);
		page.addAttribute("pages", pages);
		page.addAttribute("words", words);
		page.addAttribute("kind", kind);
		page.addAttribute("retired", retired);
		page.addAttribute("kinds", Name.Kind.values());
		page.addAttribute("mayKeep", GlossaryTerms.mayKeep(reader));
		return "glossary/names";
	}

	@GetMapping("/new")
	String blank(CurrentUser reader, Model page) {
		forKeepers(reader);
		return form(null, TermForm.empty(), page);
	}

	@PostMapping("/new")
	String add(CurrentUser user, @ModelAttribute TermForm form, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		forKeepers(user);
		return after(user, null, this.terms.add(user, form.saying()), form, page, response, next);
	}

	@GetMapping("/{id}")
	String show(CurrentUser reader, @PathVariable TermId id, Model page) {
		forInsiders(reader);
		Term term = find(id);
		page.addAttribute("history", this.terms.history(reader, id));
		page.addAttribute("mayKeep", GlossaryTerms.mayKeep(reader));
		return form(term, TermForm.of(term), page);
	}

	@PostMapping("/{id}")
	String change(CurrentUser user, @PathVariable TermId id, @RequestParam int revision, @ModelAttribute TermForm form,
			Model page, HttpServletResponse response, RedirectAttributes next) {
		forKeepers(user);
		return after(user, find(id), this.terms.change(user, id, revision, form.saying()), form, page, response, next);
	}

	@PostMapping("/{id}/retire")
	String retire(CurrentUser user, @PathVariable TermId id, @RequestParam int revision, RedirectAttributes next) {
		return back(id, this.terms.retire(user, id, revision), "name-retired", next);
	}

	@PostMapping("/{id}/restore")
	String restore(CurrentUser user, @PathVariable TermId id, @RequestParam int revision, RedirectAttributes next) {
		return back(id, this.terms.restore(user, id, revision), "name-restored", next);
	}

	@GetMapping("/file")
	ResponseEntity<byte[]> download(CurrentUser reader) {
		forInsiders(reader);
		return Attachment.of(new MediaType("text", "csv", StandardCharsets.UTF_8), "names.csv",
				NameTable.write(this.terms.search("", null, false)));
	}

	@PostMapping("/file")
	String upload(CurrentUser user, @RequestParam(required = false) @Nullable MultipartFile file, Locale locale,
			Model page, HttpServletResponse response, RedirectAttributes next) throws IOException {
		forKeepers(user);
		ListKeeping keeping = take(user, file);
		if (keeping instanceof ListKeeping.Kept kept) {
			next.addFlashAttribute("done", "names-taken");
			next.addFlashAttribute("added", kept.added());
			next.addFlashAttribute("changed", kept.changed());
			next.addFlashAttribute("restored", kept.restored());
			return "redirect:/names";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		if (keeping instanceof ListKeeping.Faulty faulty) {
			page.addAttribute("refusal", Refusal.of("names-faulty"));
			page.addAttribute("lines", faulty.faults());
		}
		if (keeping instanceof ListKeeping.Refused refused) {
			page.addAttribute("refusal", refused.refusal());
		}
		return list(user, "", null, false, 1, locale, page);
	}

	private ListKeeping take(CurrentUser user, @Nullable MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			return new ListKeeping.Refused(Refusal.of("file-missing"));
		}
		if (file.getSize() > MOST_MEGABYTES * MEGABYTE) {
			return new ListKeeping.Refused(Refusal.of("names-too-large", MOST_MEGABYTES));
		}
		NameTable table = NameTable.read(file.getBytes());
		return (table.refusal() != null) ? new ListKeeping.Refused(table.refusal())
				: this.terms.take(user, table.lines());
	}

	private String after(CurrentUser user, @Nullable Term term, TermKeeping keeping, TermForm form, Model page,
			HttpServletResponse response, RedirectAttributes next) {
		if (keeping instanceof TermKeeping.Kept kept) {
			next.addFlashAttribute("done", (term != null) ? "name-changed" : "name-added");
			return page(kept.term().id());
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		List<TermFault> faults = (keeping instanceof TermKeeping.Faulty faulty) ? faulty.faults() : List.of();
		page.addAttribute("refusal",
				(keeping instanceof TermKeeping.Refused refused) ? refused.refusal() : Refusal.of("name-faulty"));
		page.addAttribute("faults", faults);
		page.addAttribute("typed", true);
		if (term != null) {
			page.addAttribute("history", this.terms.history(user, term.id()));
		}
		page.addAttribute("mayKeep", true);
		return form(term, form, page);
	}

	private String form(@Nullable Term term, TermForm form, Model page) {
		page.addAttribute("term", term);
		page.addAttribute("form", form);
		page.addAttribute("kinds", Name.Kind.values());
		return "glossary/name";
	}

	private static Language language(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? Language.JA : Language.EN;
	}

	private static String back(TermId id, Outcome<Term> outcome, String done, RedirectAttributes next) {
		outcome.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", done));
		return page(id);
	}

	private static String page(TermId id) {
		return "redirect:/names/" + id;
	}

	private Term find(TermId id) {
		return this.terms.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static void forInsiders(CurrentUser reader) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static void forKeepers(CurrentUser reader) {
		if (!GlossaryTerms.mayKeep(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
