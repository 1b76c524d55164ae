package org.chapeau.app.release.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.ConfirmedAnew;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.language.LanguageReview;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.DossierTab;
import org.chapeau.app.negotiation.EarlierTexts;
import org.chapeau.app.negotiation.TaskTexts;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.release.Key;
import org.chapeau.app.release.Passages;
import org.chapeau.app.release.Release;
import org.chapeau.app.release.Releases;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The release room: two keys, one package, one instant.
 */
@Controller
class ReleaseController {

	private static final String NO_INSTANT = "instant-unreadable";

	private final Releases releases;

	private final Corrigenda corrigenda;

	private final Passages passages;

	private final Documents documents;

	private final Tasks tasks;

	private final Clocks clocks;

	private final LanguageReview languages;

	private final TaskTexts texts;

	private final EarlierTexts earlier;

	ReleaseController(Releases releases, Corrigenda corrigenda, Passages passages, Documents documents, Tasks tasks,
			Clocks clocks, LanguageReview languages, TaskTexts texts, EarlierTexts earlier) {
		this.releases = releases;
		this.corrigenda = corrigenda;
		this.passages = passages;
		this.documents = documents;
		this.tasks = tasks;
		this.clocks = clocks;
		this.languages = languages;
		this.texts = texts;
		this.earlier = earlier;
	}

	@Bean
	static DossierTab releaseTab() {
		return new ReleaseTab();
	}

	@GetMapping("/dossiers/{id}/release")
	String room(CurrentUser reader, @PathVariable DossierId id, Model page, Locale locale) {
		if (reader.delegateOnly()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		show(reader, id, page, locale);
		return "release/room";
	}

	@PostMapping("/dossiers/{id}/release/take-back")
	String takeBack(CurrentUser user, @PathVariable DossierId id, RedirectAttributes next) {
		this.releases.takeBack(user, id)
			.refusal()
			.ifPresentOrElse((refusal) -> next.addFlashAttribute("refusal", refusal),
					() -> next.addFlashAttribute("done", "key-taken-back"));
		return "redirect:/dossiers/" + id + "/release";
	}

	@GetMapping("/tasks/{task}/turn-key")
	String task(CurrentUser user, @PathVariable TaskId task, Model page, Locale locale) {
		Optional<WorkItem> item = this.tasks.find(user, task);
		if (item.isEmpty()) {
			return "redirect:/tasks/" + task;
		}
		page.addAttribute("task", item.get());
		show(user, item.get().dossier(), page, locale);
		return "release/room";
	}

	@PostMapping("/tasks/{task}/turn-key")
	@ConfirmedAnew(keeps = "instant")
	String turn(CurrentUser user, @PathVariable TaskId task, @RequestParam String hash,
			@RequestParam(defaultValue = "") String instant, @RequestParam(defaultValue = "") String at, Model page,
			HttpServletResponse response, RedirectAttributes next, Locale locale) {
		Outcome<Release> outcome = (at.isEmpty() ? typed(user, instant) : confirmed(at))
			.then((wanted) -> this.releases.turn(user, task, hash, wanted));
		return after(user, task, outcome, "key-turned", Map.of("instant", instant), page, response, next, locale);
	}

	@PostMapping("/tasks/{task}/turn-key/return")
	String returnText(CurrentUser user, @PathVariable TaskId task, @RequestParam String reason, Model page,
			HttpServletResponse response, RedirectAttributes next, Locale locale) {
		Outcome<Release> outcome = this.releases.returnText(user, task, reason);
		boolean corrigendum = outcome instanceof Outcome.Done<Release> done && done.result().isCorrigendum();
		return after(user, task, outcome, corrigendum ? "corrigendum-declined" : "text-returned",
				Map.of("reason", reason), page, response, next, locale);
	}

	private String after(CurrentUser user, TaskId task, Outcome<Release> outcome, String done,
			Map<String, String> typed, Model page, HttpServletResponse response, RedirectAttributes next,
			Locale locale) {
		Optional<Refusal> refusal = outcome.refusal();
		if (refusal.isEmpty()) {
			next.addFlashAttribute("done", done);
			return "redirect:/tasks";
		}
		String view = task(user, task, page, locale);
		if (view.startsWith("redirect:")) {
			next.addFlashAttribute("refusal", refusal.get());
			return view;
		}
		page.addAllAttributes(typed);
		page.addAttribute("refusal", refusal.get());
		response.setStatus(HttpStatus.CONFLICT.value());
		return view;
	}

	/** What the first officer types, on the clock of their own side. */
	private Outcome<Instant> typed(CurrentUser user, String instant) {
		return instant.isBlank() ? Outcome.refused(NO_INSTANT)
				: this.clocks.read(instant, user, this.releases.earliest());
	}

	/**
	 * What the second officer confirms: the instant of the first key, to the millisecond.
	 */
	private static Outcome<Instant> confirmed(String at) {
		try {
			return Outcome.done(Instant.parse(at));
		}
		catch (DateTimeException ex) {
			return Outcome.refused(NO_INSTANT);
		}
	}

	private void show(CurrentUser reader, DossierId id, Model page, Locale locale) {
		Dossier dossier = this.texts.show(reader, id, page);
		Optional<Release> release = this.releases.find(reader, id);
		List<Key> keys = release.map((found) -> this.releases.keys(reader, found)).orElse(List.of());
		page.addAttribute("release", release.orElse(null));
		page.addAttribute("keys", keys);
		page.addAttribute("passages",
				release.filter(Release::isCorrigendum)
					.map((found) -> this.passages.of(found, locale))
					.orElse(List.of()));
		page.addAttribute("released", this.corrigenda.released(reader, id));
		page.addAttribute("mayCorrect", this.corrigenda.mayDraft(reader, dossier));
		page.addAttribute("turned", keys.stream().map((key) -> key.party().code()).toList());
		page.addAttribute("lapsed", release.filter((found) -> this.releases.lapsed(reader, found)).isPresent());
		page.addAttribute("proposed", keys.stream().map(Key::instant).findFirst().orElse(null));
		page.addAttribute("documents",
				this.documents.list(reader, id)
					.stream()
					.filter((document) -> release.stream()
						.flatMap((found) -> found.files().stream())
						.anyMatch((file) -> file.document().equals(document.id())))
					.toList());
		page.addAttribute("earliest", this.clocks
			.field(this.releases.earliest().plus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES), reader));
		this.texts.beside(reader, id, page);
		this.earlier.last(reader, id).ifPresent((before) -> page.addAttribute("earlier", before));
		page.addAttribute("languageErrors", this.languages.openErrors(reader, id));
	}

	private static final class ReleaseTab implements DossierTab {

		private static final int PLACE = 60;

		@Override
		public String name() {
			return "release";
		}

		@Override
		public int order() {
			return PLACE;
		}

		@Override
		public boolean visibleTo(CurrentUser reader, Dossier dossier) {
			boolean reached = dossier.state() == DossierState.IN_RELEASE || dossier.state() == DossierState.RELEASED;
			return reached && !reader.delegateOnly();
		}

	}

}
