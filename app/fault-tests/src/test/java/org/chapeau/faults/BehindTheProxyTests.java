package org.chapeau.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.net.httpserver.HttpServer;
import org.chapeau.faults.Person.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The proxy of the compose file, before two nodes on one PostgreSQL: what people get
 * through it, what nobody does, and that it goes round a node that dies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BehindTheProxyTests {

	private static final String TOKEN = "the-token-of-the-machine-that-collects";

	private static final int ATTEMPTS = 3;

	private static final Map<String, String> SETTINGS = Map.of("server.forward-headers-strategy", "native",
			"chapeau.metrics.token", TOKEN, "chapeau.limits.sign-in", String.valueOf(ATTEMPTS));

	/** What has come to where Keycloak stands. */
	private final Queue<String> atKeycloak = new ConcurrentLinkedQueue<>();

	private HttpServer keycloak;

	private Installation installation;

	private Proxy proxy;

	private Person officer;

	@BeforeAll
	void allIsUp(@TempDir Path folder) throws Exception {
		Assumptions.assumeTrue(Proxy.isInstalled(), Proxy.MISSING);
		this.keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.keycloak.createContext("/", (exchange) -> {
			this.atKeycloak.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(204, -1);
			exchange.close();
		});
		this.keycloak.start();
		this.installation = new Installation(folder.resolve("nodes"), 1, List.of("-XX:TieredStopAtLevel=1"), SETTINGS,
				"one", "two");
		this.proxy = new Proxy(folder.resolve("proxy"), this.installation.nodes(),
				URI.create("http://127.0.0.1:" + this.keycloak.getAddress().getPort()));
		this.officer = new Person("eu.desk", new Service(this.proxy.client(), this.proxy.chapeau()));
	}

	@AfterAll
	void allIsOver() throws IOException {
		if (this.proxy != null) {
			this.proxy.close();
		}
		if (this.installation != null) {
			this.installation.close();
		}
		if (this.keycloak != null) {
			this.keycloak.stop(0);
		}
	}

	@Test
	void peopleComeOverTlsAlone() throws Exception {
		HttpResponse<String> plain = asked(this.proxy.withoutTls().resolve("/tasks"));
		assertThat(plain.statusCode()).isEqualTo(308);
		assertThat(plain.headers().firstValue("Location").orElseThrow()).isEqualTo("https://127.0.0.1/tasks");
		HttpResponse<String> page = asked(this.proxy.chapeau().resolve("/sign-in"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow()).contains("max-age=31536000",
				"includeSubDomains");
		assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
		assertThat(asked(this.proxy.chapeau().resolve("/public")).statusCode()).isEqualTo(200);
	}

	@Test
	void whatSomebodySaysOfTheirOwnWayIsNotBelieved() throws Exception {
		HttpResponse<String> page = asked(this.proxy.chapeau().resolve("/tasks"), "X-Forwarded-Proto", "http",
				"X-Forwarded-Host", "evil.example.org", "X-Forwarded-Port", "1", "Forwarded",
				"host=evil.example.org;proto=http");
		assertThat(page.statusCode()).isEqualTo(302);
		// Of a port the node is told nothing: in production it is the usual one.
		assertThat(page.headers().firstValue("Location").orElseThrow()).isEqualTo("https://127.0.0.1/sign-in");
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/", "/actuator/prometheus", "/actuator/prometheus/",
			"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/health/db",
			"/actuator/prometheus?includedNames=jvm_info", "//actuator/prometheus", "/actuator//prometheus",
			"/%61ctuator/prometheus", "/%2561ctuator/prometheus", "/actuator%2Fprometheus", "/actuator%5Cprometheus",
			"/x/../actuator/prometheus", "/x/%2e%2e/actuator/prometheus", "/./actuator/prometheus",
			"/ACTUATOR/prometheus", "/actuator;x/prometheus", "/actuator%3Bx/prometheus", "/;/actuator/prometheus",
			"/x/..;/actuator/prometheus", "/actuator%00/prometheus" })
	void figuresAndProbesAreNotToBeHadFromOutsideNotEvenWithTheToken(String path) throws Exception {
		URI inside = this.installation.nodes().get(0).url().resolve("/actuator/prometheus");
		HttpResponse<String> figures = asked(inside, "Authorization", "Bearer " + TOKEN);
		assertThat(figures.statusCode()).as("from inside").isEqualTo(200);
		assertThat(figures.body()).as("from inside").contains("jvm_memory");
		HttpResponse<String> outside = asked(URI.create(this.proxy.chapeau() + path), "Authorization",
				"Bearer " + TOKEN);
		assertThat(outside.statusCode()).isIn(400, 404);
		assertThat(outside.body()).doesNotContain("jvm_memory", "\"UP\"", "_links");
	}

	@ParameterizedTest
	@ValueSource(strings = { "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE" })
	void norByAnotherMethod(String method) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.proxy.chapeau().resolve("/actuator/prometheus"))
			.method(method, BodyPublishers.noBody())
			.header("Authorization", "Bearer " + TOKEN)
			.build();
		assertThat(this.proxy.client().send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(404);
	}

	@Test
	void norByAnotherWay() throws Exception {
		String[] token = { "Authorization", "Bearer " + TOKEN };
		HttpResponse<String> plain = asked(this.proxy.withoutTls().resolve("/actuator/prometheus"), token);
		assertThat(plain.statusCode()).as("without TLS").isEqualTo(308);
		assertThat(plain.body()).isEmpty();
		assertThat(asked(this.proxy.keycloak().resolve("/actuator/prometheus"), token).statusCode())
			.as("by the name of Keycloak")
			.isEqualTo(404);
		assertThat(asked(this.proxy.chapeau().resolve("/"), "Authorization", token[1], "X-Original-URL",
				"/actuator/prometheus", "X-Rewrite-URL", "/actuator/prometheus", "X-Forwarded-Prefix", "/actuator")
			.body()).as("by a header that names it").doesNotContain("jvm_memory");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/admin", "/admin/", "/admin/master/console/", "/realms/master/account",
			"/realms/chapeau/clients-registrations/openid-connect", "/metrics", "/health/ready",
			"/realms/chapeau/../master/account", "/realms/chapeau/..;/master/account", "//admin/" })
	void theAdministrationOfKeycloakIsNotToBeHadFromOutside(String path) throws Exception {
		assertThat(asked(URI.create(this.proxy.keycloak() + path)).statusCode()).isEqualTo(404);
		assertThat(this.atKeycloak).doesNotContain(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/realms/chapeau/protocol/openid-connect/auth?client_id=chapeau",
			"/resources/a/login/x.css", "/realms/chapeau/broker/jp/endpoint" })
	void whatSigningOnWantsIs(String path) throws Exception {
		assertThat(asked(URI.create(this.proxy.keycloak() + path)).statusCode()).isEqualTo(204);
		assertThat(this.atKeycloak).contains(path);
	}

	@Test
	void theLogOfTheProxyHasNoWordsThatSomebodyLooksFor() throws Exception {
		this.officer.visits("/tasks?q=Xqzwords");
		this.officer.visits("/dossiers");
		asked(this.proxy.chapeau().resolve("/calendar/Xqzcalendar.ics"));
		asked(this.proxy.chapeau().resolve("/public"), "Referer", this.proxy.chapeau() + "/tasks?q=Xqzbefore");
		assertThat(this.proxy.words()).contains("/tasks?…", "/calendar/…", "/dossiers")
			.doesNotContain("Xqz", "SESSION", "XSRF");
	}

	@Test
	@Order(Integer.MAX_VALUE - 1)
	void whoForgesWhereTheyComeFromIsLimitedAllTheSame() throws Exception {
		int refused = 0;
		// Each of two nodes counts for itself.
		for (int attempt = 0; attempt < 4 * ATTEMPTS; attempt++) {
			HttpRequest request = HttpRequest.newBuilder(this.proxy.chapeau().resolve("/sign-in"))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.header("X-Forwarded-For", "192.0.2." + attempt)
				.POST(BodyPublishers.ofString("username=eu.desk&password=guessed"))
				.build();
			refused += (this.proxy.client().send(request, BodyHandlers.discarding()).statusCode() == 429) ? 1 : 0;
		}
		assertThat(refused).isGreaterThanOrEqualTo(ATTEMPTS);
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void aNodeThatDiesIsGoneRoundAtOnceAndNobodyIsSignedOut() {
		Page before = this.officer.visits("/notifications/settings");
		Node first = this.installation.nodes().get(0);
		first.kill();
		for (int asked = 0; asked < 10; asked++) {
			Page page = this.officer.visits("/tasks");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.document().select(".me").text()).isEqualTo("EU eu.desk");
		}
		assertThat(this.officer.sends(before, "/notifications/settings", Map.of()))
			.as("a form, though the node that showed it is dead")
			.hasValueSatisfying((page) -> assertThat(page.isTold()).isTrue());
	}

	private HttpResponse<String> asked(URI address, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.5");
		if (headers.length > 0) {
			request.headers(headers);
		}
		return this.proxy.client().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

}
