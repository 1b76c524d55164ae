package org.chapeau.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.chapeau.realm.KeycloakServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Signing in through a real Keycloak: the same people may do the same work as with the
 * embedded sign-on.
 */
@BrowserTest
class KeycloakTests {

	private static final String SECRET = "secret-of-this-test";

	private static KeycloakServer keycloak;

	private static Chapeau chapeau;

	@BeforeAll
	static void start() throws IOException {
		keycloak = KeycloakServer.start(Path.of(System.getProperty("keycloak.distribution")), freePort(),
				Map.of("CHAPEAU_CLIENT_SECRET", SECRET, "JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m"));
		chapeau = Chapeau.start(Map.of("spring.profiles.active", "keycloak", "CHAPEAU_KEYCLOAK_URL",
				keycloak.url().toString(), "CHAPEAU_CLIENT_SECRET", SECRET));
	}

	@AfterAll
	static void stop() {
		if (chapeau != null) {
			chapeau.close();
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

	private static Officer signedInAs(String user, Seats seats) {
		Seat seat = seats.take(chapeau.url(), SeatOptions.usual());
		seat.visits("/tasks");
		seat.link("Sign in with Keycloak").click();
		Page page = seat.page();
		page.getByLabel("Username").fill(user);
		page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Seat.PASSWORD);
		seat.button("Sign In").click();
		Officer officer = new Officer(user, seat);
		assertThat(page.locator(".me")).hasText(officer.badge());
		return officer;
	}

}
