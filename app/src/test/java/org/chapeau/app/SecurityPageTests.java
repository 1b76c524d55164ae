package org.chapeau.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests that {@code docs/security.md} names are there, and no requirement stands in
 * its table without saying what shows it.
 */
class SecurityPageTests {

	private static final Path TOP = Path.of("..");

	private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests?|IT|SecondWall))`");

	private static final Pattern REQUIREMENT = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

	/** What shows it if no test of ours does; the page says what each means. */
	private static final Set<String> OTHERWISE = Set.of("*config*", "*library*", "the build");

	private static List<String> lines = List.of();

	private static Set<String> tests = Set.of();

	@BeforeAll
	static void read() throws IOException {
		lines = Files.readAllLines(TOP.resolve("docs/security.md"));
		try (Stream<Path> files = Files.walk(TOP)) {
			tests = files.map(Path::toString)
				.filter((file) -> file.contains("/src/test/java/") && file.endsWith(".java"))
				.map((file) -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
				.collect(Collectors.toSet());
		}
	}

	@Test
	void everyTestThatThePageNamesIsThere() {
		List<String> named = NAMED.matcher(String.join("\n", lines)).results().map((found) -> found.group(1)).toList();
		assertThat(named).hasSizeGreaterThan(100);
		assertThat(tests).containsAll(named);
	}

	@Test
	void everyRequirementSaysWhatShowsIt() {
		List<String[]> rows = lines.subList(lines.indexOf("## OWASP ASVS 5.0, level 2"), lines.size())
			.stream()
			.filter((line) -> line.startsWith("| ") && REQUIREMENT.matcher(line).region(2, line.length()).lookingAt())
			.map((line) -> line.split(" \\| "))
			.toList();
		assertThat(rows).hasSizeGreaterThan(100);
		assertThat(rows).allSatisfy((row) -> {
			assertThat(row).as(row[0]).hasSize(3);
			assertThat(NAMED.matcher(row[2]).find() || OTHERWISE.stream().anyMatch(row[2]::contains)).as(row[0])
				.isTrue();
		});
	}

	@Test
	void noRequirementStandsThereTwice() {
		assertThat(lines.stream()
			.filter((line) -> line.startsWith("| ") && REQUIREMENT.matcher(line).region(2, line.length()).lookingAt())
			.flatMap((line) -> REQUIREMENT.matcher(line.split(" \\| ")[0]).results())
			.map((found) -> found.group())).doesNotHaveDuplicates();
	}

}
