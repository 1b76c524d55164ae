package org.chapeau.realm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of the settings that only Keycloak reads.
 */
class SignOnSettingsTests {

	private static JsonNode realm = JsonMapper.shared().nullNode();

	private static JsonNode client = JsonMapper.shared().nullNode();

	@BeforeAll
	static void read() throws IOException {
		try (InputStream json = Realm.json()) {
			realm = JsonMapper.shared().readTree(json);
		}
		client = realm.at("/clients/0");
	}

	@Test
	void chapeauIsTheOnlyClientAndConfidential() {
		assertThat(realm.path("clients").size()).isOne();
		assertThat(client.path("clientId").asString()).isEqualTo("chapeau");
		assertThat(client.path("publicClient").asBoolean(true)).isFalse();
	}

	@Test
	void theClientSecretComesFromTheEnvironment() {
		assertThat(client.path("secret").asString()).isEqualTo("${CHAPEAU_CLIENT_SECRET:sample-secret}");
	}

	@Test
	void onlyTheStandardFlowIsOpen() {
		assertThat(client.path("standardFlowEnabled").asBoolean()).isTrue();
		for (String flow : List.of("implicitFlowEnabled", "directAccessGrantsEnabled", "serviceAccountsEnabled")) {
			assertThat(client.path(flow).asBoolean(true)).as(flow).isFalse();
		}
	}

	@Test
	void proofKeysAreHashed() {
		assertThat(client.at("/attributes/pkce.code.challenge.method").asString()).isEqualTo("S256");
	}

	@Test
	void usersComeBackToOnePageOnly() {
		assertThat(texts(client.path("redirectUris")))
			.containsExactly("${CHAPEAU_URL:http://127.0.0.1}/login/oauth2/code/keycloak");
		assertThat(client.at("/attributes/post.logout.redirect.uris").asString())
			.isEqualTo("${CHAPEAU_URL:http://127.0.0.1}/");
		assertThat(client.toString()).doesNotContain("*");
	}

	@Test
	void aTokenCarriesTheRolesOfThisRealmOnly() {
		assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
		assertThat(realm.at("/scopeMappings/0/client").asString()).isEqualTo("chapeau");
		assertThat(texts(realm.at("/scopeMappings/0/roles"))).containsExactlyInAnyOrderElementsOf(Realm.load().roles());
	}

	@ParameterizedTest
	@CsvSource({ "groups, oidc-group-membership-mapper, full.path",
			"roles, oidc-usermodel-realm-role-mapper, multivalued" })
	void groupsAndRolesAreClaimsOfEveryToken(String claim, String mapperType, String switchedOn) {
		JsonNode mapper = client.path("protocolMappers")
			.valueStream()
			.filter((candidate) -> candidate.path("protocolMapper").asString().equals(mapperType))
			.findFirst()
			.orElseThrow();
		JsonNode config = mapper.path("config");
		assertThat(config.path("claim.name").asString()).isEqualTo(claim);
		for (String option : List.of(switchedOn, "id.token.claim", "access.token.claim", "userinfo.token.claim")) {
			assertThat(config.path(option).asString()).as(option).isEqualTo("true");
		}
	}

	@Test
	void anAccessTokenLivesNoLongerThanSomebodySwitchedOffMayStay() {
		assertThat(realm.path("accessTokenLifespan").asInt()).isBetween(1, 60);
	}

	@Test
	void signOnsEndByThemselves() {
		assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isBetween(1, 3600);
		assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isBetween(1, 36000);
		assertThat(realm.path("rememberMe").asBoolean(false)).isFalse();
	}

	@Test
	void aPasswordIsLongAndNotOnesName() {
		assertThat(realm.path("passwordPolicy").asString()).startsWith("${CHAPEAU_PASSWORD_POLICY:length(15)")
			.contains("notUsername", "notEmail", "passwordHistory")
			.as("no rule of composition, no end of a password, no most of its length")
			.doesNotContain("digits", "Case", "specialChars", "forceExpiredPasswordChange", "maxLength");
	}

	@Test
	void aOneTimeCodeIsUsedOnce() {
		assertThat(realm.path("otpPolicyType").asString()).isEqualTo("totp");
		assertThat(realm.path("otpPolicyCodeReusable").asBoolean(true)).isFalse();
		assertThat(realm.path("otpPolicyPeriod").asInt()).isEqualTo(30);
		assertThat(realm.path("otpPolicyLookAheadWindow").asInt(99)).isLessThanOrEqualTo(1);
	}

	@Test
	void guessingLocksAnAccountForAWhileAndNoLonger() {
		assertThat(realm.path("failureFactor").asInt(99)).isLessThanOrEqualTo(10);
		assertThat(realm.path("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(60);
		// Whoever can guess names must not be able to keep an office out for good, nor to
		// have its account switched off, which counts as a dismissal.
		assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
	}

	@Test
	void aSignOutElsewhereIsReported() {
		assertThat(client.at("/attributes/backchannel.logout.url").asString())
			.endsWith("/logout/connect/back-channel/keycloak");
		assertThat(client.at("/attributes/backchannel.logout.session.required").asString()).isEqualTo("true");
		assertThat(client.path("frontchannelLogout").asBoolean(true)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "enabled", "bruteForceProtected", "eventsEnabled", "adminEventsEnabled" })
	void guardsAndRecordsAreOn(String setting) {
		assertThat(realm.path(setting).asBoolean(false)).isTrue();
	}

	@Test
	void nobodyRegistersThemselvesRecoversAPasswordOrTakesAnotherName() {
		for (String way : List.of("registrationAllowed", "resetPasswordAllowed", "editUsernameAllowed")) {
			assertThat(realm.path(way).asBoolean(false)).as(way).isFalse();
		}
	}

	@Test
	void keycloakHasNothingLeftToAskASampleUser() {
		assertThat(realm.path("users").values()).allSatisfy((user) -> {
			String name = user.path("username").asString();
			assertThat(user.path("email").asString()).isEqualTo(name + "@example.org");
			assertThat(user.path("emailVerified").asBoolean(false)).as(name).isTrue();
			assertThat(user.at("/credentials/0/temporary").asBoolean(true)).as(name).isFalse();
			assertThat(user.has("requiredActions")).as(name).isFalse();
		});
	}

	@Test
	void aSampleUserBearsTheNameOfAnOfficeAndOfNoPerson() {
		Realm typed = Realm.load();
		assertThat(realm.path("users").values()).allSatisfy((user) -> {
			GroupId id = GroupId.fromClaim(user.at("/groups/0").asString()).orElseThrow();
			Group group = typed.group(id).orElseThrow();
			assertThat(user.path("firstName").asString()).isEqualTo(id.party().orElse("Chapeau"));
			assertThat(user.path("lastName").asString()).isEqualTo(group.nameEn().replaceAll(" \\(.*", ""));
		});
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

}
