package org.chapeau.realm;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The flows by which Keycloak signs somebody in: nobody who signs or releases gets
 * through them by a password alone, be it Keycloak's or that of their side's own
 * provider.
 */
class SecondFactorTests {

	private static final String OTP = "auth-otp-form";

	/** Which docs/sign-on.md binds to each provider. */
	private static final List<String> OF_A_PROVIDER = List.of("chapeau first time", "chapeau after a provider");

	private static JsonNode realm = JsonMapper.shared().nullNode();

	@BeforeAll
	static void read() throws IOException {
		try (InputStream json = Realm.json()) {
			realm = JsonMapper.shared().readTree(json);
		}
	}

	@Test
	void theFlowIsTheOneThatSignsIn() {
		assertThat(realm.path("browserFlow").asString()).isEqualTo("chapeau");
		assertThat(realm.at("/clients/0/authenticationFlowBindingOverrides").isMissingNode()).isTrue();
		assertThat(flow("chapeau").path("topLevel").asBoolean(false)).isTrue();
	}

	@Test
	void everyFlowButTheFirstIsPartOfAnother() {
		Set<String> parts = flows().flatMap(SecondFactorTests::executions)
			.filter((execution) -> execution.has("flowAlias"))
			.map((execution) -> execution.path("flowAlias").asString())
			.collect(Collectors.toSet());
		assertThat(flows().map((flow) -> flow.path("alias").asString()))
			.filteredOn((alias) -> !alias.equals("chapeau") && !OF_A_PROVIDER.contains(alias))
			.containsExactlyInAnyOrderElementsOf(parts);
		assertThat(OF_A_PROVIDER)
			.allSatisfy((alias) -> assertThat(flow(alias).path("topLevel").asBoolean(false)).isTrue());
	}

	@Test
	void thePasswordComesFirstAndIsRequired() {
		JsonNode first = executions(flow("chapeau forms")).findFirst().orElseThrow();
		assertThat(first.path("authenticator").asString()).isEqualTo("auth-username-password-form");
		assertThat(first.path("requirement").asString()).isEqualTo("REQUIRED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "signatory", "release-officer" })
	void whoSignsOrReleasesIsAskedForASecondFactor(String role) {
		assertThat(Realm.load().roles()).contains(role);
		assertThat(secondFactors()).anySatisfy((flow) -> {
			assertThat(executions(flow).map((step) -> step.path("requirement").asString())).containsOnly("REQUIRED");
			List<JsonNode> conditions = conditions(flow);
			assertThat(conditions).hasSize(1);
			assertThat(setting(conditions.get(0), "condUserRole")).isEqualTo(role);
			assertThat(setting(conditions.get(0), "negate")).isEqualTo("false");
		});
	}

	@Test
	void whoComesThroughAProviderIsAskedForTheSameSecondFactors() {
		List<JsonNode> steps = executions(flow("chapeau after a provider")).toList();
		// Without a step of its own a flow in which nobody is asked for anything fails.
		assertThat(steps.get(0).path("authenticator").asString()).isEqualTo("allow-access-authenticator");
		List<JsonNode> after = steps.stream().skip(1).map(SecondFactorTests::secondFactor).toList();
		assertThat(after).map((flow) -> flow.path("authenticationExecutions"))
			.isEqualTo(secondFactors().stream().map((flow) -> flow.path("authenticationExecutions")).toList());
		assertThat(after).doesNotContainAnyElementsOf(secondFactors());
	}

	@Test
	void whoComesThroughAProviderForTheFirstTimeTakesOverNobodysAccount() {
		List<JsonNode> steps = executions(flow("chapeau first time")).toList();
		assertThat(steps).hasSize(1);
		assertThat(steps.get(0).path("authenticator").asString()).isEqualTo("idp-create-user-if-unique");
		assertThat(steps.get(0).path("requirement").asString()).isEqualTo("REQUIRED");
	}

	@Test
	void nobodyIsAskedTwice() {
		JsonNode others = flow("second factor of others");
		Set<String> asked = secondFactors().stream()
			.filter((flow) -> flow != others)
			.map((flow) -> setting(conditions(flow).get(0), "condUserRole"))
			.collect(Collectors.toSet());
		assertThat(conditions(others)).allSatisfy((step) -> assertThat(setting(step, "negate")).isEqualTo("true"))
			.extracting((step) -> setting(step, "condUserRole"))
			.containsExactlyInAnyOrderElementsOf(asked);
	}

	@Test
	void theIdTokenTellsOfTheSecondFactor() {
		assertThat(secondFactors()).isNotEmpty()
			.allSatisfy((flow) -> assertThat(setting(step(flow, OTP), "default.reference.value")).isEqualTo("otp"));
		assertThat(realm.at("/clients/0/protocolMappers").valueStream())
			.anyMatch((mapper) -> mapper.path("protocolMapper").asString().equals("oidc-amr-mapper")
					&& mapper.at("/config/id.token.claim").asString().equals("true"));
	}

	private static List<JsonNode> secondFactors() {
		return executions(flow("chapeau forms")).filter((execution) -> execution.has("flowAlias"))
			.map(SecondFactorTests::secondFactor)
			.toList();
	}

	private static JsonNode secondFactor(JsonNode execution) {
		assertThat(execution.path("requirement").asString()).isEqualTo("CONDITIONAL");
		return flow(execution.path("flowAlias").asString());
	}

	private static List<JsonNode> conditions(JsonNode flow) {
		return executions(flow).filter((step) -> step.path("authenticator").asString().equals("conditional-user-role"))
			.toList();
	}

	private static JsonNode step(JsonNode flow, String authenticator) {
		return executions(flow).filter((step) -> step.path("authenticator").asString().equals(authenticator))
			.findFirst()
			.orElseThrow();
	}

	private static String setting(JsonNode step, String name) {
		return realm.path("authenticatorConfig")
			.valueStream()
			.filter((config) -> config.path("alias").equals(step.path("authenticatorConfig")))
			.findFirst()
			.orElseThrow()
			.path("config")
			.path(name)
			.asString();
	}

	private static Stream<JsonNode> executions(JsonNode flow) {
		return flow.path("authenticationExecutions").valueStream();
	}

	private static Stream<JsonNode> flows() {
		return realm.path("authenticationFlows").valueStream();
	}

	private static JsonNode flow(String alias) {
		return flows().filter((flow) -> flow.path("alias").asString().equals(alias)).findFirst().orElseThrow();
	}

}
