package org.chapeau.app.identity.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What holds on every route that the program has, asked of the program itself: a route
 * that is added tomorrow is tested tomorrow.
 */
@ChapeauTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
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

	private final Map<Route, MockHttpServletResponse> toStrangers = new LinkedHashMap<>();

	/** To somebody who has signed in; nothing is to change. */
	private final Map<Route, MockHttpServletResponse> withoutAToken = new LinkedHashMap<>();

	@BeforeAll
	void everyRouteIsAsked() {
		this.mappings.getHandlerMethods().forEach((mapping, handler) -> {
			if (handler.getBeanType().getPackageName().startsWith("org.chapeau.")) {
				routes(mapping).forEach((route) -> {
					this.toStrangers.put(route, request(route).with(csrf()).exchange().getResponse());
					this.withoutAToken.put(route, request(route).with(EU_COORDINATOR).exchange().getResponse());
				});
			}
		});
		assertThat(this.toStrangers).hasSizeGreaterThan(150);
	}

	@Test
	void everyAnswerTellsTheBrowserToTrustNothingButTheProgramAndToKeepNothing() {
		Stream.concat(this.toStrangers.entrySet().stream(), this.withoutAToken.entrySet().stream()).forEach((each) -> {
			MockHttpServletResponse response = each.getValue();
			String route = each.getKey().toString();
			HEADERS.forEach((header, value) -> assertThat(response.getHeader(header)).as(header + " of " + route)
				.isEqualTo(value));
			assertThat(response.getHeader("Permissions-Policy")).as(route).contains("camera=()");
			assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).as(route).contains("no-store");
			if (String.valueOf(response.getContentType()).startsWith("text/")) {
				assertThat(response.getContentType()).as(route).containsIgnoringCase("charset=UTF-8");
			}
			assertThat(response.getHeader("Content-Security-Policy")).as(route)
				.startsWith("default-src 'none';")
				.contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
				.doesNotContain("unsafe", "*", "http:", "https:");
		});
	}

	@Test
	void everyRouteThatChangesSomethingWantsAToken() {
		List<Route> unsafe = this.withoutAToken.keySet()
			.stream()
			.filter((route) -> !SAFE.contains(route.method()))
			.toList();
		assertThat(unsafe).hasSizeGreaterThan(80);
		assertThat(unsafe).allSatisfy(
				(route) -> assertThat(this.withoutAToken.get(route).getStatus()).as(route.toString()).isEqualTo(403));
	}

	@Test
	void onlyTheseRoutesAreOpenToWhoHasNotSignedIn() {
		List<String> open = this.toStrangers.entrySet()
			.stream()
			.filter((each) -> !String.valueOf(each.getValue().getHeader(HttpHeaders.LOCATION)).endsWith("/sign-in"))
			.map((each) -> each.getKey().toString())
			.sorted()
			.toList();
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
					(values) -> assertThat(values.get(0)).contains("max-age=31536000", "includeSubDomains"));
	}

	@Test
	void noRequestIsGivenBackAsItCame() throws Exception {
		HttpRequest trace = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/sign-in"))
			.method("TRACE", HttpRequest.BodyPublishers.noBody())
			.header("X-Of-This-Request", "Xqz")
			.build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(trace, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isIn(400, 403, 405);
		assertThat(answer.body()).doesNotContain("Xqz");
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
