package org.chapeau.app.audit.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.app.kernel.AccessLog;
import org.chapeau.app.kernel.Accessed;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Marking;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapeau.app.fixtures.Officer.EU_DESK;

/**
 * A page is shown when the look at it is on record, and not before.
 */
class ViewRecorderTests {

	private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

	private static final Dossier DOSSIER = new Dossier(DossierId.random(), new Bilingual("Title", "題"),
			new Bilingual("Summit", "首脳会議"), new Bilingual("Tokyo", "東京"), LocalDate.of(2026, 12, 1), Rank.SUMMIT,
			Party.EU, Marking.UNMARKED, DossierState.NEGOTIATING, 1, null, null, null, NOW, List.of(), List.of(),
			Authentic.BOTH, 1);

	private final List<Accessed> record = new ArrayList<>();

	@Test
	void whoeverAsksASecondTimeBeforeTheFirstIsOnRecordIsPutDownAsWell() {
		List<Runnable> meanwhile = new ArrayList<>();
		ViewRecorder recorder = recorder((event) -> {
			// Another request comes while this one waits for its turn in the strand.
			List<Runnable> others = List.copyOf(meanwhile);
			meanwhile.clear();
			others.forEach(Runnable::run);
			this.record.add((Accessed) event);
		});
		meanwhile.add(() -> look(recorder));
		look(recorder);
		assertThat(this.record).hasSize(2);
		look(recorder);
		assertThat(this.record).hasSize(2);
	}

	@Test
	void whoeverWaitsTooLongTriesOnceMore() {
		List<RuntimeException> mishaps = new ArrayList<>(List.of(new CannotAcquireLockException("busy")));
		look(recorder(failing(mishaps)));
		assertThat(this.record).hasSize(1);
	}

	@Test
	void whatCouldNotBePutDownIsNotRemembered() {
		List<RuntimeException> mishaps = new ArrayList<>(
				List.of(new CannotAcquireLockException("busy"), new CannotAcquireLockException("still busy")));
		ViewRecorder recorder = recorder(failing(mishaps));
		assertThatExceptionOfType(CannotAcquireLockException.class).isThrownBy(() -> look(recorder))
			.withMessage("still busy");
		look(recorder);
		assertThat(this.record).hasSize(1);
	}

	@Test
	void thePageIsNamedWithItsClauseOrItsFormAndNoOtherId() {
		ViewRecorder recorder = recorder((event) -> this.record.add((Accessed) event));
		String clause = "0b7b1d60-3f0e-4e5c-9a39-6f0d1f6b3c11";
		String typed = clause.toUpperCase(Locale.ROOT);
		look(recorder, "/dossiers/{id}/clauses/{clause}/agreed", Map.of("id", "1", "clause", typed));
		look(recorder, "/tasks/{task}/{form:kessai-draft|kessai}", Map.of("task", "t", "form", "kessai"));
		look(recorder, "/dossiers/{id}/versions/{number}", Map.of("id", "1", "number", "3"));
		assertThat(this.record).extracting(Accessed::subject)
			.containsExactly("dossiers/clauses/" + clause + "/agreed", "tasks/kessai", "dossiers/versions");
	}

	@Test
	void aPageOfTheLibraryIsNamedWholeWhicheverWayItWasAskedFor() {
		ViewRecorder recorder = recorder((event) -> this.record.add((Accessed) event));
		look(recorder, "/clauses/{address}/versions/{id}", Map.of("address", "eu~area-maritime", "id", "7"));
		look(recorder, "/agreed", Map.of());
		look(recorder, "/clausesque", Map.of());
		assertThat(this.record).extracting(Accessed::subject)
			.containsExactly("clauses/eu~area-maritime/versions/7", "agreed", "clausesque");
		assertThat(this.record).extracting(Accessed::dossier).containsExactly(null, null, DOSSIER.id());
	}

	private ViewRecorder recorder(ApplicationEventPublisher events) {
		return new ViewRecorder(new AccessLog(events), Clock.fixed(NOW, ZoneOffset.UTC));
	}

	private ApplicationEventPublisher failing(List<RuntimeException> mishaps) {
		return (event) -> {
			if (!mishaps.isEmpty()) {
				throw mishaps.remove(0);
			}
			this.record.add((Accessed) event);
		};
	}

	private static void look(ViewRecorder recorder) {
		look(recorder, "/dossiers/{id}/consultation", Map.of("id", "1"));
	}

	private static void look(ViewRecorder recorder, String pattern, Map<String, String> variables) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
		request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
		request.setAttribute("me", EU_DESK.user());
		recorder.postHandle(request, new MockHttpServletResponse(), new Object(),
				new ModelAndView("page", Map.of("dossier", DOSSIER, "textHash", "0".repeat(64))));
	}

}
