package org.chapeau.app.identity.web;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * What holds on every page: who gets in, the banner, the headers.
 */
@ChapeauTest
class EveryPageTests {

	private static final String BANNER = "Embedded sign-in with public passwords";

	private static final Pattern INLINE = Pattern
		.compile("<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son[a-z]+=\"|javascript:");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Test
	void everyPageWarnsOfTheEmbeddedSignOnAndRunsNothingInline() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft");
		for (String page : List.of("/tasks", "/dossiers", "/dossiers/new", "/clauses", draft.page(),
				draft.page() + "/process", draft.page() + "/record", draft.page(draft.clause(1)), task + "/draft",
				task + "/draft/free", task + "/draft/templates")) {
			MvcTestResult shown = get(page, EU_DESK);
			assertThat(shown).as(page)
				.hasStatusOk()
				.bodyText()
				.contains(BANNER, "action=\"/sign-out\"")
				.doesNotContainPattern(INLINE);
		}
	}

	@Test
	void theSignInPageWarnsTooAndListsTheSampleUsers() {
		assertThat(this.mvc.get().uri("/sign-in")).hasStatusOk()
			.bodyText()
			.contains(BANNER)
			.contains(Realm.load().users().stream().map(SampleUser::username).toList())
			.doesNotContainPattern(INLINE);
	}

	@Test
	void whoHasNotSignedInIsLedToTheSignInPage() {
		assertThat(this.mvc.get().uri("/tasks").header(HttpHeaders.ACCEPT, "text/html")).hasStatus3xxRedirection()
			.headers()
			.hasValue(HttpHeaders.LOCATION, "/sign-in");
	}

	@ParameterizedTest
	@CsvSource({ "/EU/desk-officer /JP/drafter, more than one side", "/EU/nowhere, does not know",
			"'', belongs to no group", "/operator /EU/cyber, more than one side" })
	void whoIsTurnedAwaySeesWhyAndNothingElse(String groups, String why) {
		String title = "Title of " + UUID.randomUUID();
		Statement statement = this.statements.aStatement().titled(title).transmitted();
		for (String page : List.of("/tasks", "/dossiers", "/", "/clauses", "/operator", statement.page())) {
			assertThat(this.mvc.get().uri(page).with(inGroups(groups))).as(page)
				.hasStatus(403)
				.bodyText()
				.contains(why)
				.doesNotContain(title, "<nav", "href=\"/tasks\"");
		}
	}

	@Test
	void whoIsTurnedAwayCanStillSignOut() {
		assertThat(this.mvc.post().uri("/sign-out").with(inGroups("/EU/nowhere")).with(csrf()))
			.hasRedirectedUrl("/sign-in?out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dossiers", "/dossiers/new", "/clauses", "/clauses/chapeau-met" })
	void anOperatorSeesNoPageOfTheSides(String page) {
		assertThat(get(page, OPERATOR)).hasStatus(404);
	}

	@Test
	void anOperatorSeesNoDossier() {
		Statement statement = this.statements.aStatement().transmitted();
		for (String page : List.of(statement.page(), statement.page() + "/process", statement.page() + "/record",
				statement.page(statement.clause(1)))) {
			assertThat(get(page, OPERATOR)).as(page).hasStatus(404);
		}
	}

	@Test
	void anOperatorSeesTheStuckJobs() {
		assertThat(get("/tasks", OPERATOR)).hasStatus(303).headers().hasValue(HttpHeaders.LOCATION, "/operator");
		assertThat(get("/operator", OPERATOR)).hasStatusOk().bodyText().contains("Stuck jobs", BANNER);
	}

	@Test
	void aPageThatAFormCameBackToIsOfTheSameSectionAsTheForm() {
		assertThat(get("/dossiers/new", EU_DESK)).bodyText().containsPattern(here("/dossiers"));
		assertThat(this.mvc.post().uri("/dossiers").param("title.en", "No more than this").with(EU_DESK).with(csrf()))
			.hasStatus(409)
			.bodyText()
			.containsPattern(here("/dossiers"))
			.doesNotContainPattern(here("/tasks"))
			.as("leads back to where a page can be asked for")
			.contains("name=\"back\" value=\"/tasks\"");
		assertThat(get("/operator", OPERATOR)).bodyText().containsPattern(here("/operator"));
	}

	/** A way on that is marked as the one that leads to the page shown. */
	private static Pattern here(String way) {
		return Pattern.compile("<a href=\"" + way + "\" aria-current=\"page\"");
	}

	@Test
	void nobodyOfASideSeesTheOperatorsPage() {
		assertThat(get("/operator", EU_DESK)).hasStatus(404);
		assertThat(this.mvc.get().uri(URI.create("/%6Fperator")).with(EU_DESK)).hasStatus(404);
		assertThat(this.mvc.post().uri("/operator/jobs/x/retry").with(JP_DRAFTER).with(csrf())).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void healthIsOpenAndSaysNoMoreThanThat(String probe) {
		assertThat(this.mvc.get().uri(probe)).hasStatusOk()
			.bodyText()
			.contains("UP")
			.doesNotContain("components", "db");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/info",
			"/actuator/flyway", "/actuator/modulith", "/actuator/health/db", "/actuator/metrics",
			"/actuator/prometheus/x" })
	void nothingElseOfTheActuatorIsThere(String endpoint) {
		assertThat(get(endpoint, OPERATOR).getResponse().getStatus()).isIn(403, 404);
		assertThat(get(endpoint, EU_DESK).getResponse().getStatus()).isIn(403, 404);
	}

	@Test
	void theHeadersAllowNothingInlineAndNoStrangers() {
		assertThat(get("/tasks", EU_DESK)).headers()
			.hasHeaderSatisfying("Content-Security-Policy",
					(values) -> assertThat(values.get(0))
						.contains("default-src 'none'", "script-src 'self'", "style-src 'self'",
								"frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
						.doesNotContain("unsafe"))
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("X-Frame-Options", "DENY")
			.hasValue("Referrer-Policy", "same-origin")
			.hasHeaderSatisfying("Cache-Control", (values) -> assertThat(values.get(0)).contains("no-store"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/dossiers", "/language", "/tasks/x/claim", "/sign-out", "/operator/jobs/x/retry" })
	void aFormFromElsewhereIsRefused(String action) {
		assertThat(this.mvc.post().uri(action).with(EU_DESK)).hasStatus(403);
		assertThat(this.mvc.post().uri(action).with(EU_DESK).with(csrf().useInvalidToken())).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/chapeau.css", "/favicon.svg", "/webjars/bootstrap/css/bootstrap.min.css",
			"/webjars/htmx.org/dist/htmx.min.js" })
	void whatPagesAreMadeOfIsServedToEverybody(String resource) {
		assertThat(this.mvc.get().uri(resource)).hasStatusOk();
	}

	private MvcTestResult get(String page, Officer officer) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private static RequestPostProcessor inGroups(String paths) {
		List<? extends GrantedAuthority> groups = Arrays.stream(paths.split(" "))
			.filter((path) -> !path.isEmpty())
			.map(GroupAuthority::new)
			.toList();
		return user("somebody").authorities(List.copyOf(groups));
	}

}
