package org.chapeau.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.assertj.core.api.Assertions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.KeycloakServer;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Signing in through a real Keycloak: the same people may do the same work as with the
 * embedded sign-on.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakTests {

	private static final String SECRET = "secret-of-this-test-and-of-no-other";

	private static final String KEYS = "/tasks/none/turn-key";

	private static KeycloakServer keycloak;

	private static Administrator administrator;

	private static Chapeau chapeau;

	private static Chapeau otherNode;

	@BeforeAll
	static void start() throws IOException {
		int port = freePort();
		int there = freePort();
		Map<String, String> environment = new HashMap<>(Administrator.ENVIRONMENT);
		environment.putAll(Ministry.ENVIRONMENT);
		environment.putAll(Map.of("CHAPEAU_CLIENT_SECRET", SECRET, "CHAPEAU_URL", "http://127.0.0.1:" + port,
				"JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m"));
		keycloak = KeycloakServer.start(Path.of(System.getProperty("keycloak.distribution")), there, environment,
				Ministry.realms(URI.create("http://127.0.0.1:" + there)));
		administrator = new Administrator(keycloak.url());
		Map<String, String> settings = new HashMap<>(Map.of("spring.profiles.active", "production,keycloak",
				"CHAPEAU_KEYCLOAK_URL", keycloak.url().toString(), "CHAPEAU_CLIENT_SECRET", SECRET,
				"spring.datasource.url", "jdbc:h2:mem:nodes;DB_CLOSE_DELAY=-1;${h2.options}"));
		otherNode = Chapeau.start(settings);
		settings.put("server.port", String.valueOf(port));
		chapeau = Chapeau.start(settings);
	}

	@AfterAll
	static void stop() {
		for (Chapeau node : new Chapeau[] { chapeau, otherNode }) {
			if (node != null) {
				node.close();
			}
		}
		if (keycloak != null) {
			keycloak.close();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket free = new ServerSocket(0)) {
			return free.getLocalPort();
		}
	}

	@Test
	void oneOfficerOfEachSideCompletesATask(Seats seats) {
		Draft eu = new Draft(signedInAs("eu.desk", seats), "Statement of the EU");
		Draft jp = new Draft(signedInAs("jp.drafter", seats), "Statement of Japan");
		eu.isTransmitted();
		jp.isTransmitted();
	}

	@ParameterizedTest
	@ValueSource(strings = { "eu.desk", "jp.director", "operator" })
	void keycloakAndTheEmbeddedSignOnMeanTheSamePerson(String user, Seats seats) {
		Officer byKeycloak = signedInAs(user, seats);
		Officer embedded = seats.signedInAs(user);
		for (String part : new String[] { "header .me", "main h1" }) {
			assertThat(byKeycloak.seat().page().locator(part))
				.hasText(embedded.seat().page().locator(part).innerText());
		}
		Assertions.assertThat(waysOn(byKeycloak)).isNotEmpty().isEqualTo(waysOn(embedded));
	}

	/** Where the menu leads, without how much is new there: two programs hold two. */
	private static List<String> waysOn(Officer officer) {
		return officer.seat()
			.page()
			.locator("header nav a")
			.all()
			.stream()
			.map((way) -> way.getAttribute("href"))
			.toList();
	}

	@Test
	void whoSignsOutIsSignedOutOfKeycloakToo(Seats seats) {
		Officer officer = signedInAs("eu.desk", seats);
		officer.seat().button("Sign out").click();
		officer.seat().isOn("Sign in");
		officer.seat().link("Sign in with Keycloak").click();
		assertThat(officer.seat().page().getByLabel("Username")).isVisible();
	}

	@Test
	void noPageWarnsOfASignOnThatIsNotThere(Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		seat.visits("/sign-in");
		assertThat(seat.page().locator(".banner")).hasCount(0);
		assertThat(seat.page().getByText("Sample users")).hasCount(0);
	}

	@Test
	void inProductionEveryCookieIsBoundToThisHostAndToTls(Seats seats) {
		Seat seat = signedInAs("eu.ms.at", seats).seat();
		seat.button("日本語").click();
		assertThat(seat.page().locator("h1")).hasText("自分の作業");
		List<Cookie> cookies = seat.page()
			.context()
			.cookies()
			.stream()
			.filter((cookie) -> cookie.name.contains("chapeau"))
			.toList();
		Assertions.assertThat(cookies)
			.extracting((cookie) -> cookie.name)
			.containsExactlyInAnyOrder("__Host-chapeau", "__Host-chapeau-language");
		Assertions.assertThat(cookies).allSatisfy((cookie) -> {
			Assertions.assertThat(cookie.secure).as(cookie.name).isTrue();
			Assertions.assertThat(cookie.httpOnly).as(cookie.name).isTrue();
			Assertions.assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
		});
	}

	@Test
	void aSessionIsSmall(Seats seats) {
		signedInAs("eu.cyber", seats).seat().visits("/tasks");
		long bytes = chapeau.bean("jdbcClient", JdbcClient.class).sql("""
				select sum(octet_length(a.attribute_bytes)) from spring_session_attributes a
				join spring_session s on s.primary_id = a.session_primary_id where s.principal_name = 'eu.cyber'
				""").query(Long.class).single();
		// The figure of docs/measurements.md.
		System.out.printf("A session signed in through Keycloak: %,d bytes%n", bytes);
		Assertions.assertThat(bytes).isPositive().isLessThan(16 * 1024);
	}

	@Test
	void whoSignsHasToSetUpASecondFactorFirst(Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		givesThePassword("eu.signatory", seat);
		seat.isOn("Mobile Authenticator Setup");
		seat.visits("/tasks");
		seat.isOn("Sign in");
	}

	@Test
	void whoReleasesIsAskedForTheSecondFactorAtTheSignOnAndAgainAtTheKey(Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		givesThePassword("eu.release", seat);
		OneTimeCodes codes = setsUpCodes(seat);
		seat.isOn("My tasks");
		seat.button("Sign out").click();
		seat.isOn("Sign in");
		givesThePassword("eu.release", seat);
		givesTheCode("000000", seat);
		assertThat(seat.page().getByText("Invalid authenticator code.")).isVisible();
		givesTheCode(codes.next(), seat);
		seat.isOn("My tasks");

		turnsAKey(seat);
		seat.isOn("Confirm that it is you");
		seat.link("Confirm with your second factor").click();
		seat.page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Seat.PASSWORD);
		seat.button("Sign In").click();
		givesTheCode(codes.next(), seat);
		seat.isRefused("This task is no longer open");
		turnsAKey(seat);
		seat.isRefused("This task is no longer open");
	}

	@Test
	void whoComesThroughTheirMinistryHasItsGroupsAndNeverWorksInOneOfTheOtherSide(Seats seats) {
		withTokensOfASecond(() -> {
			Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
			Ministry.vouchesFor(Ministry.DRAFTER, seat);
			assertThat(seat.page().locator(".me")).hasText("JP jp.tanaka");
			administrator.putsInto("/EU/desk-officer", "jp.tanaka");
			Patience.until("jp.tanaka is out", seat.page().locator("h1").getByText("Sign in"),
					() -> seat.visits("/tasks"));
			Assertions.assertThat(offices("jp.tanaka")).as("as the next word on them says").isEmpty();
			people().seen(new CurrentUser("jp.tanaka", Party.JP, Set.of(new GroupId("JP/drafter")), Set.of()), null);
			seat.link("Sign in with Keycloak").click();
			assertThat(seat.page().locator("main")).containsText("belongs to a group of the other side");
			Assertions.assertThat(offices("jp.tanaka")).as("as a sign-in says").isEmpty();
		});
	}

	@Test
	void whomAMinistryPutsIntoGroupsOfOthersIsInNone(Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		Ministry.vouchesFor(Ministry.PRETENDER, seat);
		assertThat(seat.page().getByText("belongs to no group")).isVisible();
	}

	@Test
	void whoReleasesIsAskedForTheSecondFactorBehindTheirMinistryAndAgainAtTheKey(Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		Ministry.vouchesFor(Ministry.RELEASE_OFFICER, seat);
		OneTimeCodes codes = setsUpCodes(seat);
		assertThat(seat.page().locator(".me")).hasText("JP jp.suzuki");
		turnsAKey(seat);
		seat.isOn("Confirm that it is you");
		seat.link("Confirm with your second factor").click();
		Ministry.vouchesAgain(seat);
		givesTheCode(codes.next(), seat);
		seat.isRefused("This task is no longer open");
	}

	@Test
	void whoIsSignedOutElsewhereIsOutOnEveryNodeAndLosesNothingTyped(Seats seats) {
		Officer officer = signedInAs("jp.drafter", seats);
		Seat seat = officer.seat();
		Page other = seat.page().context().newPage();
		other.navigate(otherNode.url() + "/tasks");
		assertThat(other.locator(".me")).hasText(officer.badge());
		new Draft(officer, "Statement that was nearly lost").fillsInTheDossier();

		administrator.signsOut("jp.drafter");
		other.reload();
		assertThat(other.locator("h1")).hasText("Sign in");
		Assertions.assertThat(offices("jp.drafter")).containsExactly("JP/drafter");
		seat.presses("Open a dossier");
		assertThat(seat.page().locator("main")).containsText("Your session is over");
		assertThat(seat.page().locator("main")).containsText("Statement that was nearly lost");
		Page window = seat.page().context().waitForPage(() -> seat.link("Sign in in a new window").click());
		givesThePassword("jp.drafter", window);
		assertThat(window.locator(".me")).hasText(officer.badge());
		seat.presses("Send it again");
		assertThat(seat.page().locator("main")).containsText("You have signed in anew");
		seat.presses("Send it again");
		seat.isTold("The dossier is open. Your task is to write the zero draft.");
	}

	@Test
	void aSignOutThatKeycloakHasNotSignedSignsNobodyOut(Seats seats) throws Exception {
		Officer officer = signedInAs("eu.legal", seats);
		String report = encoded("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}") + "." + encoded("""
				{"iss": "%s", "aud": "chapeau", "iat": %d, "exp": %d, "jti": "any", "sub": "%s",
				 "events": {"http://schemas.openid.net/event/backchannel-logout": {}}}
				""".formatted(keycloak.issuer(), Instant.now().getEpochSecond(), Instant.now().getEpochSecond() + 60,
				administrator.id("eu.legal"))) + ".";
		HttpRequest forged = HttpRequest.newBuilder(otherNode.url().resolve("/logout/connect/back-channel/keycloak"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("logout_token=" + report))
			.build();
		Assertions.assertThat(HttpClient.newHttpClient().send(forged, BodyHandlers.discarding()).statusCode())
			.isEqualTo(400);
		officer.seat().visits("/tasks");
		officer.seat().isOn("My tasks");
	}

	private static String encoded(String json) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void whoIsSwitchedOffIsOutWhenTheTokenEnds(Seats seats) {
		withTokensOfASecond(() -> {
			Seat seat = signedInAs("eu.space", seats).seat();
			seat.visits("/tasks");
			seat.isOn("My tasks");
			administrator.switchesOff("eu.space");
			Patience.until("eu.space is out", seat.page().locator("h1").getByText("Sign in"),
					() -> seat.visits("/tasks"));
			Assertions.assertThat(offices("eu.space")).isEmpty();
		});
	}

	@Test
	void whoLeavesAGroupIsWithoutItWhenTheTokenEnds(Seats seats) {
		withTokensOfASecond(() -> {
			Seat seat = signedInAs("jp.meti", seats).seat();
			administrator.takesOutOfAllGroups("jp.meti");
			Patience.until("jp.meti is turned away", seat.page().getByText("belongs to no group"),
					() -> seat.visits("/tasks"));
		});
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void withoutKeycloakWhoIsSignedInWorksOnUntilTheTokenEndsAndEverybodyIsToldWhatIs(Seats seats) {
		Seat working = signedInAs("eu.desk", seats).seat();
		AtomicReference<Seat> ending = new AtomicReference<>();
		withTokensOfASecond(() -> {
			ending.set(signedInAs("jp.drafter", seats).seat());
			ending.get().visits("/notifications/settings");
		});
		keycloak.close();

		working.visits("/tasks");
		working.isOn("My tasks");
		ending.get().presses("Save");
		assertThat(ending.get().page().locator("main")).containsText("so what you sent was not taken");
		ending.get().visits("/tasks");
		assertThat(ending.get().page().locator("main"))
			.containsText("Nothing was stored, and you are still signed in.");
		Seat passer = seats.take(chapeau.url(), SeatOptions.usual().inJapanese());
		passer.visits("/sign-in");
		passer.link("Keycloakでサインイン").click();
		assertThat(passer.page().getByText("認証サービスが応答しません")).isVisible();
		passer.visits("/public");
		assertThat(passer.page().locator("h1")).hasText("公表済みの声明");
		working.button("Sign out").click();
		assertThat(working.page().getByText("You have signed out here.")).isVisible();
	}

	/** The groups that somebody has notices, mail and a calendar by. */
	private static Set<String> offices(String user) {
		Party side = new Party(user.substring(0, 2).toUpperCase(Locale.ROOT));
		return people().find(side, user).orElseThrow().groups();
	}

	private static People people() {
		return chapeau.bean("people", People.class);
	}

	private static void withTokensOfASecond(Runnable work) {
		administrator.letsTokensLive(1);
		try {
			work.run();
		}
		finally {
			administrator.letsTokensLive(60);
		}
	}

	/** What the button of the release room does, without a package to release. */
	private static void turnsAKey(Seat seat) {
		seat.visits("/tasks");
		seat.page().locator("header form[action='/sign-out']").evaluate("""
				(form, action) => {
					form.action = action;
					form.insertAdjacentHTML('beforeend', '<input name="hash" value="none">');
					form.insertAdjacentHTML('beforeend', '<input name="at" value="2030-01-01T00:00:00Z">');
					form.submit();
				}
				""", KEYS);
	}

	private static OneTimeCodes setsUpCodes(Seat seat) {
		seat.isOn("Mobile Authenticator Setup");
		seat.link("Unable to scan?").click();
		OneTimeCodes codes = new OneTimeCodes(seat.page().locator("#kc-totp-secret-key").innerText());
		seat.page().locator("#totp").fill(codes.next());
		seat.button("Submit").click();
		return codes;
	}

	private static void givesTheCode(String code, Seat seat) {
		seat.page().locator("#otp").fill(code);
		seat.button("Sign In").click();
	}

	private static void givesThePassword(String user, Seat seat) {
		seat.visits("/tasks");
		givesThePassword(user, seat.page());
	}

	/** From the program's own page on. */
	private static void givesThePassword(String user, Page page) {
		page.getByText("Sign in with Keycloak").click();
		page.getByLabel("Username").fill(user);
		page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Seat.PASSWORD);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign In").setExact(true)).click();
	}

	private static Officer signedInAs(String user, Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		givesThePassword(user, seat);
		Officer officer = new Officer(user, seat);
		assertThat(seat.page().locator(".me")).hasText(officer.badge());
		return officer;
	}

}
