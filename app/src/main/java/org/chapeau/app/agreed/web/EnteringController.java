package org.chapeau.app.agreed.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.Entering;
import org.chapeau.app.agreed.Entering.Entered;
import org.chapeau.app.agreed.Library;
import org.chapeau.app.agreed.Upload;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Typed;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Rung;
import org.chapeau.catalogue.Theme;
import org.chapeau.precedent.Recognised;
import org.chapeau.text.Language;
import org.chapeau.word.gate.WordGate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
 * Earlier statements come in: read from files or the clipboard, put right, confirmed.
 */
@Controller
@RequestMapping("/agreed")
class EnteringController {

	/** A zip of Word files may be larger than one of them. */
	private static final int LARGEST = 60 * 1024 * 1024;

	private final Entering entering;

	private final Library library;

	private final Ladder ladder;

	EnteringController(Entering entering, Library library, Ladder ladder) {
		this.entering = entering;
		this.library = library;
		this.ladder = ladder;
	}

	@GetMapping("/enter")
	String ask(CurrentUser reader, Model page) {
		forKeepers(reader);
		page.addAttribute("pasted", "");
		return "agreed/enter";
	}

	@PostMapping("/enter")
	String enter(CurrentUser user, @RequestParam(required = false) @Nullable List<MultipartFile> files,
			@RequestParam(defaultValue = "") String pasted, Model page, HttpServletResponse response, Locale locale,
			RedirectAttributes next) throws IOException {
		List<Upload> uploads = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			if (!file.isEmpty()) {
				String name = String.valueOf(file.getOriginalFilename());
				boolean zip = name.toLowerCase(Locale.ROOT).endsWith(".zip");
				uploads.add(new Upload(name,
						zip ? file.getInputStream().readNBytes(LARGEST) : WordGate.read(file.getInputStream())));
			}
		}
		Outcome<Entered> outcome = this.entering.enter(user, uploads, pasted, locale);
		if (outcome instanceof Outcome.Done<Entered> done) {
			next.addFlashAttribute("done", "agreed-read");
			next.addFlashAttribute("notRead", done.result().unread());
			List<EarlierStatementId> entered = done.result().statements();
			boolean one = entered.size() == 1 && done.result().unread().isEmpty();
			return one ? "redirect:/agreed/statements/" + entered.get(0) + "/edit" : "redirect:/agreed#unconfirmed";
		}
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		page.addAttribute("pasted", pasted);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "agreed/enter";
	}

	@GetMapping("/statements/{id}/edit")
	String edit(CurrentUser reader, @PathVariable EarlierStatementId id, Model page) {
		EarlierStatement statement = own(reader, id);
		return show(statement, statement.facts(), this.library.paragraphs(reader, id), List.of(), page);
	}

	@PostMapping("/statements/{id}/edit")
	String confirm(CurrentUser user, @PathVariable EarlierStatementId id, @RequestParam int revision,
			@RequestParam Map<String, String> form, Model page, HttpServletResponse response, RedirectAttributes next) {
		Facts facts = facts(form);
		List<EarlierParagraph> typed = paragraphs(form, this.library.paragraphs(user, id));
		List<EarlierParagraph> kept = typed.stream()
			.filter((paragraph) -> form.containsKey("keep-" + paragraph.position()))
			.toList();
		Outcome<EarlierStatement> outcome = this.library.confirm(user, id, revision, facts, kept);
		if (outcome.isDone()) {
			next.addFlashAttribute("done", "agreed-confirmed");
			return "redirect:/agreed/statements/" + id;
		}
		EarlierStatement statement = own(user, id);
		page.addAttribute("refusal", outcome.refusal().orElseThrow());
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return show(statement, facts, typed,
				typed.stream()
					.filter((paragraph) -> !kept.contains(paragraph))
					.map(EarlierParagraph::position)
					.toList(),
				page);
	}

	@PostMapping("/statements/{id}/discard")
	String discard(CurrentUser user, @PathVariable EarlierStatementId id, RedirectAttributes next) {
		Outcome<EarlierStatement> outcome = this.library.discard(user, id);
		if (outcome.isDone()) {
			next.addFlashAttribute("done", "agreed-discarded");
		}
		outcome.refusal().ifPresent((refusal) -> next.addFlashAttribute("refusal", refusal));
		return "redirect:/agreed";
	}

	private String show(EarlierStatement statement, Facts facts, List<EarlierParagraph> paragraphs,
			List<Integer> leftOut, Model page) {
		page.addAttribute("statement", statement);
		page.addAttribute("facts", facts);
		page.addAttribute("paragraphs", paragraphs);
		page.addAttribute("leftOut", leftOut);
		page.addAttribute("kinds", Kind.values());
		page.addAttribute("themes", Theme.values());
		page.addAttribute("ranks", Rank.values());
		page.addAttribute("statuses", Status.values());
		page.addAttribute("rungs", this.ladder.rungs());
		page.addAttribute("places", this.ladder.rungs().stream().map(Rung::level).toList());
		return "agreed/edit";
	}

	private EarlierStatement own(CurrentUser user, EarlierStatementId id) {
		forKeepers(user);
		return this.library.find(user, id)
			.filter((statement) -> user.side().equals(statement.zone()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static void forKeepers(CurrentUser user) {
		if (!Library.mayKeep(user)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

	private static Facts facts(Map<String, String> form) {
		List<String> parties = Arrays.stream(word(form, "parties").split("[,、，;；]"))
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
		return new Facts(new Bilingual(word(form, "title-en"), word(form, "title-ja")), date(word(form, "date")),
				new Bilingual(word(form, "place-en"), word(form, "place-ja")),
				Objects.requireNonNullElse(oneOf(Rank.class, word(form, "rank")), Rank.MINISTERIAL), parties,
				word(form, "source"),
				Objects.requireNonNullElse(oneOf(Status.class, word(form, "status")), Status.AGREED));
	}

	private List<EarlierParagraph> paragraphs(Map<String, String> form, List<EarlierParagraph> before) {
		Map<Integer, EarlierParagraph> known = before.stream()
			.collect(Collectors.toMap(EarlierParagraph::position, Function.identity()));
		return form.keySet()
			.stream()
			.filter((name) -> name.matches("en-[1-9]\\d{0,5}"))
			.map((name) -> Integer.parseInt(name.substring("en-".length())))
			.sorted()
			.map((position) -> paragraph(form, position, known.get(position)))
			.toList();
	}

	private EarlierParagraph paragraph(Map<String, String> form, int position, @Nullable EarlierParagraph before) {
		return new EarlierParagraph(position, word(form, "en-" + position), word(form, "ja-" + position),
				new Recognised(oneOf(Kind.class, word(form, "kind-" + position)),
						oneOf(Theme.class, word(form, "theme-" + position)),
						level(word(form, "level-en-" + position), Language.EN, before),
						level(word(form, "level-ja-" + position), Language.JA, before)));
	}

	/** One that is on the ladder, or that the paragraph had when it still was. */
	private @Nullable LadderLevel level(String typed, Language language, @Nullable EarlierParagraph before) {
		Optional<LadderLevel> had = Optional.ofNullable(before).flatMap((paragraph) -> paragraph.level(language));
		return EarlierParagraph.level(typed)
			.filter((level) -> this.ladder.rung(level).isPresent() || had.filter(level::equals).isPresent())
			.orElse(null);
	}

	private static String word(Map<String, String> form, String name) {
		return Typed.words(form.getOrDefault(name, ""));
	}

	private static @Nullable LocalDate date(String typed) {
		try {
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String name) {
		return Arrays.stream(type.getEnumConstants())
			.filter((value) -> value.name().equals(name))
			.findFirst()
			.orElse(null);
	}

}
