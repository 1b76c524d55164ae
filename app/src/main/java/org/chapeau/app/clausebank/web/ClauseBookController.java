package org.chapeau.app.clausebank.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.clausebank.ClauseBooks;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Attachment;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Language;
import org.chapeau.word.ClauseBook.Row;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The clause book: out to Word, and back as proposals.
 */
@Controller
@RequestMapping("/clauses/book")
class ClauseBookController {

	/** A form has so many fields and no more. */
	private static final int MOST_CHANGES = 300;

	private final ClauseBooks books;

	private final ClauseBank bank;

	private final BankProposals proposals;

	private final Ladder ladder;

	ClauseBookController(ClauseBooks books, ClauseBank bank, BankProposals proposals, Ladder ladder) {
		this.books = books;
		this.bank = bank;
		this.proposals = proposals;
		this.ladder = ladder;
	}

	@GetMapping
	String book(CurrentUser reader, Model page) {
		forInsiders(reader);
		page.addAttribute("themes", Theme.values());
		page.addAttribute("mayPropose", BankProposals.mayPropose(reader));
		return "clausebank/book";
	}

	/**
	 * Two answers of one address: the file, or the page that says why there is none.
	 */
	@GetMapping("/file")
	Object file(CurrentUser reader, @RequestParam(required = false) @Nullable Theme theme,
			@RequestParam(defaultValue = "false") boolean ours, @RequestParam(defaultValue = "EN") Language language,
			RedirectAttributes next) {
		forInsiders(reader);
		Optional<byte[]> docx = this.books.write(reader, theme, ours, language);
		if (docx.isEmpty()) {
			next.addFlashAttribute("refusal", Refusal.of("bank-book-empty"));
			return "redirect:/clauses/book";
		}
		String about = (theme != null) ? theme.name().toLowerCase(Locale.ROOT).replace('_', '-') : "all";
		return Attachment.docx("clause-book-" + about + "-" + language.tag() + ".docx", docx.get());
	}

	/** What a book that came back would change. */
	@PostMapping
	String read(CurrentUser user, @RequestParam(required = false) @Nullable MultipartFile file,
			@RequestParam(defaultValue = "false") boolean forAll, Model page, HttpServletResponse response,
			Locale locale) throws IOException {
		forProposers(user);
		Outcome<List<Row>> rows = (file == null || file.isEmpty()) ? Outcome.refused("file-missing")
				: this.books.read(WordGate.read(file.getInputStream()), locale);
		Refusal refusal = rows.refusal().orElse(null);
		if (rows instanceof Outcome.Done<List<Row>> done) {
			List<BookRow> changes = changes(user, done.result(), forAll);
			if (changes.size() <= MOST_CHANGES) {
				return show(changes, done.result().size(), forAll, page);
			}
			refusal = Refusal.of("bank-book-too-many", changes.size(), MOST_CHANGES);
		}
		page.addAttribute("refusal", refusal);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return book(user, page);
	}

	/** What was ticked is proposed; what cannot be comes back with the reason. */
	@PostMapping("/propose")
	String propose(CurrentUser user, @RequestParam Map<String, String> form,
			@RequestParam(defaultValue = "false") boolean forAll, Model page, HttpServletResponse response,
			RedirectAttributes next) {
		forProposers(user);
		List<Row> picked = new ArrayList<>();
		for (int i = 0; i < MOST_CHANGES; i++) {
			if (form.containsKey("pick-" + i)) {
				picked.add(row(form, "r-" + i + "-"));
			}
		}
		if (picked.isEmpty()) {
			next.addFlashAttribute("refusal", Refusal.of("bank-book-nothing"));
			return "redirect:/clauses/book";
		}
		List<BookRow> left = new ArrayList<>();
		for (BookRow change : changes(user, picked, forAll)) {
			Proposing proposing = change.isSound()
					? this.proposals.propose(user, change.form().draft(change.base(), this.ladder)) : null;
			if (!(proposing instanceof Proposing.Proposed)) {
				left.add((proposing != null) ? judged(change, Optional.of(proposing)) : change);
			}
		}
		if (left.isEmpty()) {
			next.addFlashAttribute("done", "bank-book-proposed");
			return "redirect:/clauses/review";
		}
		page.addAttribute("refusal", Refusal.of("bank-book-left"));
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(left, picked.size(), forAll, page);
	}

	private static Row row(Map<String, String> form, String prefix) {
		String number = form.getOrDefault(prefix + "number", "");
		return new Row(form.getOrDefault(prefix + "name", ""),
				number.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(number)) : Optional.empty(),
				form.getOrDefault(prefix + "kind", ""), form.getOrDefault(prefix + "verb-en", ""),
				form.getOrDefault(prefix + "verb-ja", ""), form.getOrDefault(prefix + "en", ""),
				form.getOrDefault(prefix + "ja", ""), form.getOrDefault(prefix + "source", ""));
	}

	private List<BookRow> changes(CurrentUser user, List<Row> rows, boolean forAll) {
		Map<String, List<BankVersion>> standing = this.bank.byName(user);
		Theme theme = theme(rows, standing);
		List<BookRow> changes = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (Row row : rows) {
			List<BankVersion> named = standing.getOrDefault(row.name(), List.of());
			Optional<Kind> kind = this.books.kind(row.kind());
			boolean twice = !names.add(row.name());
			change(user, changes.size(), row, named, new BookRow.Meant(kind.orElse(null), theme, forAll))
				.map((change) -> (named.size() > 1)
						? change.with(Refusal.of("bank-book-two-clauses", row.name()), List.of())
						: judged(user, change, twice, kind.isEmpty()))
				.ifPresent(changes::add);
		}
		return changes;
	}

	/**
	 * What a row changes. Where its name stands for two clauses, nobody can say which of
	 * them an edited row means: a fall-back wording could be put to all as a version of
	 * the other one.
	 * @return nothing if the row says what one of them says
	 */
	private Optional<BookRow> change(CurrentUser user, int index, Row row, List<BankVersion> named,
			BookRow.Meant meant) {
		if (named.isEmpty()) {
			return BookRow.of(index, row, null, null, meant, this.ladder);
		}
		List<Optional<BookRow>> against = named.stream()
			.map((base) -> BookRow.of(index, row, printed(user, row, base), base, meant, this.ladder))
			.toList();
		return against.stream().allMatch(Optional::isPresent) ? against.get(0) : Optional.empty();
	}

	/** The version that the book shows, which need not be the one that stands by now. */
	private BankVersion printed(CurrentUser user, Row row, BankVersion base) {
		if (row.number().isEmpty() || row.number().get().equals(base.number())) {
			return base;
		}
		return this.bank.versions(user, base.clause().id())
			.stream()
			.filter((version) -> row.number().get().equals(version.number()))
			.findFirst()
			.orElse(base);
	}

	/** What is new in a book of one theme is on that theme. */
	private static @Nullable Theme theme(List<Row> rows, Map<String, List<BankVersion>> standing) {
		List<Theme> themes = rows.stream()
			.flatMap((row) -> standing.getOrDefault(row.name(), List.of()).stream())
			.map((version) -> version.template().theme())
			.distinct()
			.toList();
		return (themes.size() == 1) ? themes.get(0) : null;
	}

	private BookRow judged(CurrentUser user, BookRow change, boolean twice, boolean unknownKind) {
		if (twice) {
			return change.with(Refusal.of("bank-book-twice", change.row().name()), List.of());
		}
		if (unknownKind && !change.row().kind().isEmpty()) {
			return change.with(Refusal.of("bank-book-kind", change.row().kind()), List.of());
		}
		return judged(change, this.proposals.fault(user, change.form().draft(change.base(), this.ladder)));
	}

	private static BookRow judged(BookRow change, Optional<Proposing> fault) {
		if (fault.isPresent() && fault.get() instanceof Proposing.Faulty faulty) {
			return change.with(null,
					faulty.findings()
						.stream()
						.map((finding) -> FieldFault.of(finding, change.form()))
						.distinct()
						.toList());
		}
		return (fault.isPresent() && fault.get() instanceof Proposing.Refused refused)
				? change.with(refused.refusal(), List.of()) : change;
	}

	private static String show(List<BookRow> changes, int rows, boolean forAll, Model page) {
		page.addAttribute("changes", changes);
		page.addAttribute("rows", rows);
		page.addAttribute("forAll", forAll);
		return "clausebank/book-changes";
	}

	private static void forInsiders(CurrentUser reader) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static void forProposers(CurrentUser reader) {
		if (!BankProposals.mayPropose(reader)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
