package org.chapeau.realm;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sign-on by a real Keycloak with the realm imported. The Maven profile
 * {@code keycloak-tests} fetches the distribution and runs it.
 */
class SignOnIT {

	private static final String CHAPEAU = "http://127.0.0.1:8080";

	private static KeycloakServer keycloak;

	@BeforeAll
	static void start() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		keycloak = KeycloakServer.start(Path.of(System.getProperty("keycloak.distribution")), port,
				Map.of("CHAPEAU_CLIENT_SECRET", SignOn.SECRET));
	}

	@AfterAll
	static void stop() {
		keycloak.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "eu.desk", "eu.ms.el", "jp.director", "operator" })
	void aUserComesStraightBackWithHisGroupsAndRoles(String username) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		HttpResponse<String> back = signOn.signIn(username, "chapeau");
		assertThat(SignOn.location(back)).startsWith(CHAPEAU + "/login/oauth2/code/keycloak?");

		JsonNode tokens = signOn.tokens(SignOn.location(back));
		for (String token : List.of("id_token", "access_token")) {
			JsonNode claims = SignOn.claims(tokens.path(token).asString());
			assertThat(claims.path("preferred_username").asString()).isEqualTo(username);
			assertThat(texts(claims.path("groups"))).isEqualTo(paths(username));
			assertThat(texts(claims.path("roles"))).isEqualTo(roles(username));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "eu.signatory", "eu.release", "jp.release" })
	void whoSignsOrReleasesGetsNowhereWithoutASecondFactor(String username) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		assertThat(SignOn.location(signOn.signIn(username, "chapeau"))).contains("CONFIGURE_TOTP")
			.doesNotContain("code=");
	}

	@Test
	void theIdTokenTellsHowAndWhenSomebodyHasProvedWhoTheyAre() throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		JsonNode tokens = signOn.tokens(SignOn.location(signOn.signIn("eu.desk", "chapeau")));
		JsonNode claims = SignOn.claims(tokens.path("id_token").asString());
		assertThat(texts(claims.path("amr"))).containsExactly("pwd");
		assertThat(claims.path("auth_time").asLong()).isPositive();
		assertThat(claims.has("identity_provider")).isFalse();
		assertThat(tokens.path("expires_in").asInt()).isBetween(1, 60);
	}

	@ParameterizedTest
	@CsvSource({ "code_challenge", "code_challenge_method" })
	void aRequestWithoutAProofKeyIsRefused(String parameter) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		Map<String, String> request = signOn.request();
		request.remove(parameter);
		assertThat(SignOn.location(signOn.ask(request))).contains("error=invalid_request");
	}

	@Test
	void aProofKeyInClearIsRefused() throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		Map<String, String> request = signOn.request();
		request.put("code_challenge_method", "plain");
		assertThat(SignOn.location(signOn.ask(request))).contains("error=invalid_request");
	}

	@ParameterizedTest
	@CsvSource({ "secret-of-this-test, another-proof-key-that-is-also-long-enough-but-wrong, invalid_grant",
			"sample-secret, " + SignOn.VERIFIER + ", unauthorized_client" })
	void aStolenCodeIsWorthNothing(String secret, String verifier, String error) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		String location = SignOn.location(signOn.signIn("eu.desk", "chapeau"));
		assertThat(signOn.redeem(location, secret, verifier).body()).contains("\"error\":\"" + error + "\"");
	}

	@Test
	void theImplicitFlowIsRefused() throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		Map<String, String> request = signOn.request();
		request.put("response_type", "token");
		assertThat(SignOn.location(signOn.ask(request))).contains("error=unauthorized_client");
	}

	@Test
	void chapeauMayNotAskWithAPassword() throws Exception {
		assertThat(new SignOn(keycloak.issuer(), CHAPEAU).askWithPassword("eu.desk", "chapeau").body())
			.contains("unauthorized_client");
	}

	@Test
	void aWrongPasswordBringsThePageAgain() throws Exception {
		assertThat(new SignOn(keycloak.issuer(), CHAPEAU).signIn("eu.desk", "chapeaux").headers().map())
			.doesNotContainKey("location");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1", "http://127.0.0.1:8080", "http://127.0.0.1:49152" })
	void chapeauMayListenOnAnyPortOfThisMachine(String chapeau) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), chapeau);
		assertThat(SignOn.location(signOn.signIn("jp.drafter", "chapeau"))).startsWith(chapeau + "/login/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8080", "https://127.0.0.1:8080", "http://127.0.0.1.example.org:8080",
			"http://127.0.0.1:8080@example.org", "http://example.org", "http://127.0.0.1:8080/elsewhere" })
	void nobodyElseIsSentAUser(String stranger) throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), stranger);
		HttpResponse<String> answer = signOn.ask(signOn.request());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().map()).doesNotContainKey("location");
	}

	@Test
	void signingOutLeadsBackToChapeau() throws Exception {
		SignOn signOn = new SignOn(keycloak.issuer(), CHAPEAU);
		JsonNode tokens = signOn.tokens(SignOn.location(signOn.signIn("jp.auditor", "chapeau")));
		assertThat(SignOn.location(signOn.signOut(tokens.path("id_token").asString()))).isEqualTo(CHAPEAU + "/");
		assertThat(signOn.ask(signOn.request()).body()).contains("name=\"password\"");
	}

	private static Set<String> paths(String username) {
		return user(username).groups().stream().map((group) -> "/" + group.path()).collect(Collectors.toSet());
	}

	private static Set<String> roles(String username) {
		return user(username).groups()
			.stream()
			.flatMap((group) -> Realm.load().group(group).orElseThrow().roles().stream())
			.collect(Collectors.toSet());
	}

	private static SampleUser user(String username) {
		return Realm.load()
			.users()
			.stream()
			.filter((user) -> user.username().equals(username))
			.findFirst()
			.orElseThrow();
	}

	private static Set<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
	}

}
