package org.chapeau.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an installation may set: the settings that the source reads are the settings that
 * {@code docs/operations.md} lists, and what {@code deploy/compose.yaml} sets is among
 * them.
 */
class SettingsTests {

	private static final Path TOP = Path.of("..");

	private static final Pattern READ = Pattern
		.compile("\\$\\{(chapeau\\.[a-z.-]+)|On(?:Boolean)?Property\\(\"(chapeau\\.[a-z.-]+)");

	private static final Pattern PREFIX = Pattern
		.compile("@ConfigurationProperties\\(\"(chapeau[a-z.-]*)\"\\)\\s+(?:public )?record \\w+\\(([^{]*)\\)\\s*\\{");

	private static final Pattern COMPONENT = Pattern.compile("\\s(\\w+)(?:,|$)");

	private static final Pattern LISTED = Pattern.compile("`(chapeau\\.[a-z.-]+?)(?:\\.NAME|\\.…)?`");

	private static final Set<String> read = new TreeSet<>();

	@BeforeAll
	static void theSourceIsRead() throws IOException {
		try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
			for (Path source : sources.filter((file) -> file.toString().endsWith(".java")).toList()) {
				String java = Files.readString(source);
				READ.matcher(java)
					.results()
					.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
					.forEach(read::add);
				PREFIX.matcher(java)
					.results()
					.forEach((found) -> COMPONENT.matcher(found.group(2).strip())
						.results()
						.forEach((one) -> read.add(found.group(1) + "." + one.group(1))));
			}
		}
		assertThat(read).contains("chapeau.session", "chapeau.agreed.index", "chapeau.audit.anchors",
				"chapeau.approval.silence.profiles", "chapeau.backup.folder");
	}

	@Test
	void everySettingIsListedAndNoneThatIsNot() throws IOException {
		Set<String> listed = LISTED.matcher(Files.readString(TOP.resolve("docs/operations.md")))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
		// Listed together there, one by one in docs/security.md.
		Set<String> expected = read.stream()
			.map((setting) -> setting.startsWith("chapeau.limits.") ? "chapeau.limits" : setting)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(listed).isEqualTo(expected);
	}

	@Test
	void whatTheComposeFileSetsIsASetting() throws IOException {
		Set<String> names = read.stream()
			.map((setting) -> setting.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
			.collect(Collectors.toSet());
		// The realm's and Keycloak's own, and the name of the image.
		names.addAll(Set.of("CHAPEAU_CLIENT_SECRET", "CHAPEAU_HOST", "CHAPEAU_IMAGE", "CHAPEAU_PROVIDER_EU_SECRET",
				"CHAPEAU_PROVIDER_JP_SECRET"));
		Set<String> set = Pattern.compile("CHAPEAU_[A-Z_]+")
			.matcher(Files.readString(TOP.resolve("deploy/compose.yaml")))
			.results()
			.map((found) -> found.group())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(set).contains("CHAPEAU_AGREED_INDEX").isSubsetOf(names);
	}

	@Test
	void everySecretOfTheComposeFileIsInTheExample() throws IOException {
		String example = Files.readString(TOP.resolve("deploy/example.env"));
		assertThat(Pattern.compile("\\$\\{([A-Z_]+)")
			.matcher(Files.readString(TOP.resolve("deploy/compose.yaml")))
			.results()
			.map((found) -> found.group(1))
			.distinct()).allMatch((name) -> example.contains("\n" + name + "="));
	}

}
