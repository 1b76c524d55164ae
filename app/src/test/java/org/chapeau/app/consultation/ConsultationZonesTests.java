package org.chapeau.app.consultation;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Theme;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.consultation.Browsing.get;
import static org.chapeau.app.consultation.Browsing.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * What each page shows to whom. The words of one side's units are looked for on every
 * route of the other side.
 */
@ConsultationTest
class ConsultationZonesTests {

	private static final String REASON = "names nobody, which our unit cannot carry";

	@Autowired
	MockMvc browser;

	@Autowired
	Negotiation negotiation;

	@Autowired
	Opinions opinions;

	@Autowired
	Proposals proposals;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void everyTaskPageShowsTheTextAndItsZone(String language) throws Exception {
		DossierId dossier = this.negotiation.transmitted();
		page(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_PREPARE_CONSULTATION, "prepare-consultation",
				language);
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		page(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION, "opinion", language);
		object(dossier);
		give(Officials.EU_GEOGRAPHIC, dossier);
		page(Officials.EU_LEGAL, dossier, ConsultEu.USER_TASK_LEGAL_OPINION, "legal-opinion", language);
		Negotiation.result(this.opinions.giveLegal(Officials.EU_LEGAL,
				this.negotiation.task(Officials.EU_LEGAL, dossier, ConsultEu.USER_TASK_LEGAL_OPINION), Kind.POSITIVE,
				"", List.of()));
		page(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE, "answer", language);
		this.browser
			.perform(get(Officials.EU_COORDINATOR, "/dossiers/" + dossier + "/consultation").header("Accept-Language",
					language))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(REASON)))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void aRefusedOpinionKeepsWhatWasTyped() throws Exception {
		DossierId dossier = asked();
		TaskId task = this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
		String clause = this.negotiation.id(Officials.EU_CYBER, dossier, Theme.CYBER).toString();
		this.browser
			.perform(post(Officials.EU_CYBER, "/tasks/" + task + "/opinion").param("kind", "NEGATIVE")
				.param("number-" + clause, "1")
				.param("en-" + clause, "Wording typed at midnight.")
				.param("ja-" + clause, "深夜の文言。"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Wording typed at midnight.")))
			.andExpect(content().string(containsString("深夜の文言。")));
	}

	@Test
	void thePreviewShowsWhatTheOtherSideWillSeeAndChangesNothing() throws Exception {
		DossierId dossier = toAnswer();
		String hash = this.negotiation.hash(Officials.EU_DESK, dossier);
		Proposal draft = this.proposals.drafts(Officials.EU_COORDINATOR, dossier).get(0);
		TaskId task = this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.browser
			.perform(post(Officials.EU_COORDINATOR, "/tasks/" + task + "/answer/preview").param("answer", "PROPOSALS")
				.param("choice-" + draft.clause(), draft.id().value().toString()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("reading-EU")))
			.andExpect(content().string(not(containsString(REASON))));
		assertThat(this.negotiation.hash(Officials.EU_DESK, dossier)).isEqualTo(hash);
		assertThat(this.proposals.drafts(Officials.EU_COORDINATOR, dossier)).containsExactly(draft);
	}

	@Test
	void aUnitReadsItsOwnPartAndNotAnothers() throws Exception {
		DossierId dossier = asked();
		object(dossier);
		this.browser.perform(get(Officials.EU_CYBER, tab(dossier)))
			.andExpect(content().string(containsString(REASON)))
			.andExpect(content().string(not(containsString("Geographic Desk"))));
		this.browser.perform(get(Officials.EU_GEOGRAPHIC, tab(dossier)))
			.andExpect(content().string(not(containsString(REASON))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void thePagesOfAUnitsFileSayWhatWasDoneWithIt(String language) throws Exception {
		DossierId dossier = asked();
		TaskId task = this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
		this.browser.perform(post(Officials.EU_CYBER, "/tasks/" + task + "/opinion/more-time").param("reason", REASON))
			.andExpect(redirectedUrl("/tasks/" + task + "/opinion"));
		this.browser
			.perform(post(Officials.EU_CYBER, "/tasks/" + task + "/opinion/pass").param("other", "EU/space")
				.param("reason", "Typed in vain.")
				.header("Accept-Language", language))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString(REASON)));
		TaskId decide = this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_DECIDE_MORE_TIME);
		file(Officials.EU_COORDINATOR, decide, "more-time", language);
		this.browser
			.perform(post(Officials.EU_COORDINATOR, "/tasks/" + decide + "/more-time").param("granted", "true")
				.param("until", "2001-01-01T10:00"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("2001-01-01T10:00")));
		this.browser
			.perform(post(Officials.EU_COORDINATOR, "/tasks/" + decide + "/more-time").param("granted", "true")
				.param("until", "2040-03-25T02:30"))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("2040-03-25 03:00")))
			.andExpect(content().string(containsString("2040-03-25T02:30")));
		this.browser
			.perform(post(Officials.EU_COORDINATOR, "/tasks/" + decide + "/more-time").param("granted", "false")
				.param("reason", "The summit is near."))
			.andExpect(redirectedUrl("/tasks"));
		this.browser.perform(get(Officials.EU_CYBER, "/tasks/" + task + "/opinion"))
			.andExpect(content().string(containsString("The summit is near.")));
		this.browser.perform(post(Officials.EU_CYBER, "/tasks/" + task + "/opinion/return").param("reason", REASON))
			.andExpect(redirectedUrl("/tasks"));
		file(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_SETTLE_RETURN), "returned",
				language);
		this.browser.perform(get(Officials.EU_GEOGRAPHIC, tab(dossier)))
			.andExpect(content().string(not(containsString(REASON))));
		this.browser.perform(get(Officials.JP_DIRECTOR, tab(dossier)))
			.andExpect(content().string(not(containsString(REASON))));
	}

	private void file(CurrentUser reader, TaskId task, String form, String language) throws Exception {
		this.browser.perform(get(reader, "/tasks/" + task + "/" + form).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(REASON)))
			.andExpect(content().string(containsString("zone-EU")))
			.andExpect(content().string(not(containsString("??"))));
	}

	@Test
	void theHeadFindsWhatWasGivenInTheirPlace() throws Exception {
		DossierId dossier = asked();
		TaskId task = this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
		this.browser
			.perform(post(Officials.EU_CYBER, "/tasks/" + task + "/opinion").param("kind", "POSITIVE")
				.param("inPlaceOfHead", "true"))
			.andExpect(redirectedUrl("/tasks"));
		this.browser.perform(get(Officials.EU_CYBER, tab(dossier)))
			.andExpect(content().string(not(containsString("consultation/look"))));
		CurrentUser head = Officials.colleague(Officials.EU_CYBER);
		this.browser.perform(get(head, tab(dossier))).andExpect(content().string(containsString("consultation/look")));
		this.browser.perform(post(head, tab(dossier) + "/look").param("unit", "EU/cyber"))
			.andExpect(redirectedUrl(tab(dossier)));
		this.browser.perform(get(head, tab(dossier)))
			.andExpect(content().string(not(containsString("consultation/look"))))
			.andExpect(content().string(containsString("in place of the head; looked at")));
	}

	@Test
	void aDelegateIsShownNothing() throws Exception {
		this.browser.perform(get(Officials.EU_DELEGATE, tab(asked()))).andExpect(status().isNotFound());
	}

	@Test
	void theOtherSideFindsNothingOfItOnAnyPage() throws Exception {
		DossierId dossier = toAnswer();
		for (CurrentUser reader : List.of(Officials.JP_DIRECTOR, Officials.JP_DRAFTER, Officials.JP_CYBER,
				Officials.JP_AUDITOR)) {
			for (String path : Stream.of("", "/consultation").map((end) -> "/dossiers/" + dossier + end).toList()) {
				this.browser.perform(get(reader, path))
					.andExpect(status().isOk())
					.andExpect(content().string(not(containsString(REASON))))
					.andExpect(content().string(not(containsString("We talk"))))
					.andExpect(content().string(not(containsString("EU/"))))
					.andExpect(content().string(not(containsString("zone-EU"))));
			}
		}
	}

	@Test
	void theOtherSideCannotRecallWhatIsNotTheirs() throws Exception {
		DossierId dossier = toAnswer();
		this.browser.perform(post(Officials.JP_DIRECTOR, tab(dossier) + "/recall"))
			.andExpect(redirectedUrl(tab(dossier)))
			.andExpect(flash().attribute("refusal", Refusal.of("answer-none")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET prepare-consultation", "POST prepare-consultation", "GET opinion", "POST opinion",
			"GET legal-opinion", "POST legal-opinion", "GET answer", "POST answer", "POST answer/preview",
			"POST answer/renew", "POST opinion/more-time", "POST opinion/pass", "POST opinion/return",
			"POST answer/write", "GET more-time", "POST more-time", "GET returned", "POST returned" })
	void noRouteOfATaskAdmitsTheOtherSide(String route) throws Exception {
		DossierId dossier = toAnswer();
		String[] parts = route.split(" ");
		TaskId task = this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		String hash = this.negotiation.hash(Officials.EU_COORDINATOR, dossier);
		MockHttpServletRequestBuilder request = parts[0].equals("GET")
				? get(Officials.JP_DIRECTOR, "/tasks/" + task + "/" + parts[1])
				: post(Officials.JP_DIRECTOR, "/tasks/" + task + "/" + parts[1]);
		request.param("answer", "CLEARED")
			.param("hash", hash)
			.param("kind", "POSITIVE")
			.param("reason", "because")
			.param("granted", "false")
			.param("again", "false")
			.param("clause", this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER).toString())
			.param("draft", this.proposals.drafts(Officials.EU_COORDINATOR, dossier).get(0).id().value().toString());
		String away = List.of("answer/renew", "answer/write").contains(parts[1]) ? "/tasks/" + task + "/answer"
				: "/tasks/" + task;
		this.browser.perform(request).andExpect(redirectedUrl(away));
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	private void page(CurrentUser reader, DossierId dossier, String element, String form, String language)
			throws Exception {
		TaskId task = this.negotiation.task(reader, dossier, element);
		this.browser.perform(get(reader, "/tasks/" + task + "/" + form).header("Accept-Language", language))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("We will work together on cyber defence.")))
			.andExpect(content().string(containsString("zone-EU")))
			.andExpect(content().string(not(containsString("??"))));
	}

	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		return dossier;
	}

	private DossierId toAnswer() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		object(dossier);
		return dossier;
	}

	private void object(DossierId dossier) {
		Negotiation.result(this.opinions.give(Officials.EU_CYBER,
				this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION), Kind.NEGATIVE,
				REASON,
				List.of(this.negotiation.counter(Officials.EU_CYBER, dossier, Theme.CYBER, "We talk.", "話す。"))));
	}

	private void give(CurrentUser unit, DossierId dossier) {
		Negotiation.result(this.opinions.give(unit,
				this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION), Kind.POSITIVE, "", List.of()));
	}

	private static String tab(DossierId dossier) {
		return "/dossiers/" + dossier + "/consultation";
	}

}
