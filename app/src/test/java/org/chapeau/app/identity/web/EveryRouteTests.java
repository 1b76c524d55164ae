package org.chapeau.app.identity.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What holds on every route that the program has, asked of the program itself: a route
 * that is added tomorrow is tested tomorrow.
 */
@ChapeauTest
class EveryRouteTests {

	private static final Set<RequestMethod> SAFE = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

	private static final Map<String, String> HEADERS = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY", "Referrer-Policy", "same-origin", "Cross-Origin-Opener-Policy", "same-origin",
			"Cross-Origin-Embedder-Policy", "require-corp", "Cross-Origin-Resource-Policy", "same-origin");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@LocalServerPort
	int port;

	private final List<Route> routes = new ArrayList<>();

	@BeforeEach
	void routesOfTheProgram() {
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.chapeau.")) {
				this.routes.addAll(routes(mapping));
			}
		});
		assertThat(this.routes).hasSizeGreaterThan(150);
	}

	@Test
	void everyAnswerTellsTheBrowserToTrustNothingButTheProgramAndToKeepNothing() {
		for (Route route : this.routes) {
			// Without a token: it is the answer that is looked at, and nothing is to
			// change.
			for (MvcTestResult answer : List.of(request(route).exchange(),
					request(route).with(EU_COORDINATOR).exchange(), request(route).with(JP_RELEASE).exchange())) {
				MockHttpServletResponse response = answer.getResponse();
				HEADERS.forEach((header, value) -> assertThat(response.getHeader(header)).as(header + " of " + route)
					.isEqualTo(value));
				assertThat(response.getHeader("Permissions-Policy")).as(route.toString()).contains("camera=()");
				assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).as(route.toString()).contains("no-store");
				assertThat(response.getHeader("Content-Security-Policy")).as(route.toString())
					.startsWith("default-src 'none';")
					.contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
					.doesNotContain("unsafe", "*", "http:", "https:");
			}
		}
	}

	@Test
	void everyRouteThatChangesSomethingWantsAToken() {
		List<Route> unsafe = this.routes.stream().filter((route) -> !SAFE.contains(route.method())).toList();
		assertThat(unsafe).hasSizeGreaterThan(80);
		for (Route route : unsafe) {
			assertThat(request(route).with(EU_COORDINATOR)).as(route.toString()).hasStatus(403);
			assertThat(request(route).with(EU_COORDINATOR).with(csrf().useInvalidToken())).as(route.toString())
				.hasStatus(403);
		}
	}

	@Test
	void onlyTheseRoutesAreOpenToWhoHasNotSignedIn() {
		List<String> open = this.routes.stream().filter((route) -> {
			MockHttpServletResponse answer = request(route).with(csrf()).exchange().getResponse();
			return !String.valueOf(answer.getHeader(HttpHeaders.LOCATION)).endsWith("/sign-in");
		}).map(Route::toString).sorted().toList();
		assertThat(open).containsExactly("GET /calendar/{secret}.ics", "GET /public", "GET /public/check",
				"GET /public/{release}", "GET /public/{release}/files/{document}",
				"GET /public/{release}/files/{document}/pdf", "GET /sign-in", "POST /language", "POST /public/check");
	}

	@Test
	void whoIsUnknownAndSendsTooMuchIsRefusedBeforeItIsRead() {
		byte[] much = new byte[22 << 20];
		assertThat(this.mvc.post().uri("/public/check").contentType("multipart/form-data; boundary=x").content(much))
			.hasStatus(413);
		assertThat(this.mvc.post().uri("/files").contentType("multipart/form-data; boundary=x").content(much))
			.as("one who has to sign in first")
			.hasStatus(403);
	}

	@Test
	void overTlsTheBrowserIsToldToComeBackByNothingElse() {
		assertThat(this.mvc.get().uri("/sign-in").secure(true)).headers()
			.hasHeaderSatisfying("Strict-Transport-Security",
					(values) -> assertThat(values.get(0)).contains("max-age=31536000"));
	}

	@Test
	void aStyleSheetIsKeptButTakenForNothingElse() {
		assertThat(this.mvc.get().uri("/css/chapeau.css")).hasStatusOk()
			.headers()
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL, (values) -> assertThat(values.get(0)).contains("max-age"));
	}

	@Test
	void whoChecksTheRecordTooOftenReadsToComeBackLater() {
		Visitor visitor = new Visitor(this.port).signedInAs(EU_PROTOCOL);
		HttpResponse<String> answer = visitor.get("/record/check");
		// On a busy machine tokens come back meanwhile.
		for (int asked = 1; asked < 100 && answer.statusCode() != 429; asked++) {
			answer = visitor.get("/record/check");
		}
		assertThat(answer.statusCode()).isEqualTo(429);
		assertThat(answer.headers().firstValue(HttpHeaders.RETRY_AFTER).orElseThrow()).matches("[1-9]\\d?");
		assertThat(answer.headers().firstValue(HttpHeaders.CACHE_CONTROL).orElseThrow()).contains("no-store");
		assertThat(answer.body()).contains("You have sent this more often than is provided for.");
	}

	private MockMvcTester.MockMvcRequestBuilder request(Route route) {
		return this.mvc.method(HttpMethod.valueOf(route.method().name()))
			.uri(route.pattern().replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
			.header(HttpHeaders.ACCEPT, "text/html")
			.locale(Locale.ENGLISH);
	}

	private static List<Route> routes(RequestMappingInfo mapping) {
		assertThat(mapping.getMethodsCondition().getMethods()).as("methods of " + mapping).isNotEmpty();
		return mapping.getPatternValues()
			.stream()
			.flatMap((pattern) -> mapping.getMethodsCondition()
				.getMethods()
				.stream()
				.map((method) -> new Route(method, pattern)))
			.toList();
	}

	private record Route(RequestMethod method, String pattern) {

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

}
