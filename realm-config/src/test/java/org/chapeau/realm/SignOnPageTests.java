package org.chapeau.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

	private static String row(SampleUser user) {
		Group group = REALM.group(user.groups().iterator().next()).orElseThrow();
		return "| `%s` | `%s` | %s | %s |".formatted(user.username(), group.id(), group.nameJa(),
				String.join(", ", group.roles()));
	}

}
