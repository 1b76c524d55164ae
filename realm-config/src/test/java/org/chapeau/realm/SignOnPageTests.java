package org.chapeau.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page {@code docs/sign-on.md} says what the realm says.
 */
class SignOnPageTests {

	private static final Realm REALM = Realm.load();

	private static List<String> lines = List.of();

	@BeforeAll
	static void read() throws IOException {
		lines = Files.readAllLines(Path.of("..", "docs", "sign-on.md"));
	}

	@Test
	void everyUserStandsThereWithHisGroupAndRoles() {
		assertThat(REALM.users()).filteredOn((user) -> !user.username().startsWith("eu.ms."))
			.allSatisfy((user) -> assertThat(lines).contains(row(user)));
	}

	@Test
	void everyRoleIsExplained() {
		assertThat(REALM.roles())
			.allSatisfy((role) -> assertThat(lines).anyMatch((line) -> line.startsWith("| " + role + " |")));
	}

	@Test
	void noProviderOfTheExampleGivesAGroupOfAnotherSide() {
		JsonNode example = example();
		assertThat(example.path("identityProviders").valueStream().map((each) -> each.path("alias").asString()))
			.containsExactlyElementsOf(REALM.parties().stream().map((party) -> code(party)).toList());
		List<JsonNode> giving = example.path("identityProviderMappers")
			.valueStream()
			.filter((mapper) -> mapper.path("config").has("group"))
			.toList();
		assertThat(giving).hasSize(4).allSatisfy((mapper) -> {
			GroupId group = GroupId.fromClaim(mapper.at("/config/group").asString()).orElseThrow();
			assertThat(REALM.group(group)).isPresent();
			assertThat(group.party().map((party) -> party.toLowerCase(Locale.ROOT)))
				.contains(mapper.path("identityProviderAlias").asString());
		});
	}

	@Test
	void aProviderOfTheExampleIsBelievedAnewEachTimeAndOnlySigned() {
		assertThat(example().path("identityProviders").values()).allSatisfy((provider) -> {
			assertThat(provider.at("/config/syncMode").asString()).isEqualTo("FORCE");
			assertThat(provider.at("/config/validateSignature").asString()).isEqualTo("true");
			assertThat(provider.at("/config/pkceMethod").asString()).isEqualTo("S256");
			assertThat(provider.path("trustEmail").asBoolean(true)).isFalse();
			assertThat(provider.path("storeToken").asBoolean(true)).isFalse();
			assertThat(provider.toString()).doesNotContain("http://");
		});
		assertThat(example().path("identityProviderMappers").values())
			.allSatisfy((mapper) -> assertThat(mapper.at("/config/syncMode").asString()).isEqualTo("FORCE"));
	}

	@Test
	void whoComesThroughAProviderOfTheExampleIsAskedForTheSecondFactorAllTheSame() {
		assertThat(example().path("identityProviders").values()).allSatisfy((provider) -> {
			assertThat(provider.path("firstBrokerLoginFlowAlias").asString()).isEqualTo("chapeau first time");
			assertThat(provider.path("postBrokerLoginFlowAlias").asString()).isEqualTo("chapeau after a provider");
		});
	}

	@Test
	void nobodyOfAProviderOfTheExampleTakesANameOfAnotherSide() {
		List<JsonNode> naming = example().path("identityProviderMappers")
			.valueStream()
			.filter((mapper) -> mapper.path("identityProviderMapper").asString().equals("oidc-username-idp-mapper"))
			.toList();
		assertThat(naming).hasSameSizeAs(REALM.parties())
			.allSatisfy((mapper) -> assertThat(mapper.at("/config/template").asString())
				.startsWith(mapper.path("identityProviderAlias").asString() + "."));
	}

	private static String code(PartyEntry party) {
		return party.code().toLowerCase(Locale.ROOT);
	}

	private static JsonNode example() {
		String page = String.join("\n", lines);
		int start = page.indexOf("{\n\t\"identityProviders\"");
		return JsonMapper.shared().readTree(page.substring(start, page.indexOf("\n```", start)));
	}

	private static String row(SampleUser user) {
		Group group = REALM.group(user.groups().iterator().next()).orElseThrow();
		return "| `%s` | `%s` | %s | %s |".formatted(user.username(), group.id(), group.nameJa(),
				String.join(", ", group.roles()));
	}

}
