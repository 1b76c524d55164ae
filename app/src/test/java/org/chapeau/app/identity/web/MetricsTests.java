package org.chapeau.app.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.Visitor;
import org.chapeau.app.identity.Admissions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.OPERATOR;

/**
 * Who reads the figures of operation, and that they tell nothing of what people work on.
 */
@ChapeauTest
class MetricsTests {

	private static final String FIGURES = "/actuator/prometheus";

	private static final String TOKEN = "the-token-of-the-machine-that-collects";

	/** Labels that the libraries give, none of which a request can fill. */
	private static final Set<String> LABELS = Set.of("action", "application", "area", "cause", "compiler", "exception",
			"error", "gc", "id", "level", "method", "name", "outcome", "path", "pool", "state", "status", "uri",
			"code_function", "code_namespace", "main_application_class", "runtime", "vendor", "version");

	private static final Pattern LABEL = Pattern.compile("[{,](\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	/** What is no address of a page: files, probes, whatever is not found. */
	private static final int OTHERS = 50;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Admissions admissions;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Value("${management.metrics.web.server.max-uri-tags}")
	int most;

	@LocalServerPort
	int port;

	@Test
	void anOperatorReadsThem() {
		assertThat(figures()).contains("chapeau_jobs_stuck", "chapeau_jobs_due", "chapeau_mail_waiting",
				"chapeau_anchors_age_seconds", "chapeau_anchors_failed_total", "chapeau_record_held_total",
				"jdbc_connections_active", "jvm_memory_used_bytes");
	}

	@Test
	void nobodyElseDoes() {
		assertThat(this.mvc.get().uri(FIGURES)).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(FIGURES).header("Authorization", "Bearer ")).hasStatus3xxRedirection();
		for (Officer officer : Officer.values()) {
			if (officer != OPERATOR) {
				assertThat(this.mvc.get().uri(FIGURES).with(officer)).as(officer.name()).hasStatus(403);
			}
		}
	}

	@Test
	void aMachineReadsThemByTheTokenItWasGiven() {
		MetricsAccess access = new MetricsAccess(this.admissions, TOKEN);
		assertThat(isGranted(access, "Bearer " + TOKEN)).isTrue();
		for (String wrong : new String[] { "Bearer " + TOKEN + "x", "Bearer ", TOKEN, "Basic " + TOKEN }) {
			assertThat(isGranted(access, wrong)).as(wrong).isFalse();
		}
	}

	@Test
	void withoutATokenNoMachineDoes() {
		MetricsAccess access = new MetricsAccess(this.admissions, "");
		for (String any : new String[] { "Bearer ", "", "Bearer x" }) {
			assertThat(isGranted(access, any)).as(any).isFalse();
		}
	}

	@Test
	void aTokenThatCouldBeGuessedIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MetricsAccess(this.admissions, "prometheus"))
			.withMessageContaining("32 characters");
	}

	@Test
	void noLabelTellsWhatPeopleWorkOn() {
		Statement statement = this.statements.aStatement().transmitted();
		Visitor desk = new Visitor(this.port).signedInAs(EU_DESK);
		desk.get(statement.page());
		desk.get(statement.page(statement.clause(1)));
		desk.get("/dossiers/" + statement.id() + "/nothing-of-the-kind");
		desk.get("/no-such-page-marker?q=no-such-words-marker");
		String figures = figures();
		assertThat(figures).contains("uri=\"/dossiers/{id}\"")
			.doesNotContain(statement.id().toString(), statement.clause(1).id().toString(), "marker", "eu.desk",
					"maritime");
		assertThat(labels(figures)).isSubsetOf(LABELS);
	}

	@Test
	void everyAddressOfTheProgramIsCounted() {
		Set<String> addresses = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((route) -> route.getPatternValues().stream())
			.collect(Collectors.toSet());
		assertThat(addresses).hasSizeGreaterThan(100).hasSizeLessThan(this.most - OTHERS);
	}

	private static Set<String> labels(String figures) {
		return LABEL.matcher(figures)
			.results()
			.map((MatchResult found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isGranted(MetricsAccess access, String header) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", header);
		return access.authorize(() -> null, new RequestAuthorizationContext(request)).isGranted();
	}

	private String figures() {
		MockHttpServletResponse answer = this.mvc.get().uri(FIGURES).with(OPERATOR).exchange().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
