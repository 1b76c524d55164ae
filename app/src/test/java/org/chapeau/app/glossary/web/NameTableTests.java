package org.chapeau.app.glossary.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.chapeau.app.kernel.Refusal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes as a table, no more of it is held than a list of names can have.
 */
class NameTableTests {

	@Test
	void noMoreIsReadThanWasAskedFor() {
		assertThat(Csv.rows("a\n".repeat(10), 3, 8)).containsExactly(List.of("a"), List.of("a"), List.of("a"));
		assertThat(Csv.rows("a" + ",b".repeat(100) + "\nc,d", 3, 2)).containsExactly(List.of("a", "b"),
				List.of("c", "d"));
	}

	@Test
	void aTableWithTooManyLinesIsRefused() {
		String head = "kind,en,ja\n";
		assertThat(NameTable.read(bytes(head + "PLACE,Here,ここ\n".repeat(4_999))).lines()).hasSize(4_999);
		assertThat(NameTable.read(bytes(head + "PLACE,Here,ここ\n".repeat(5_000))).refusal())
			.isEqualTo(Refusal.of("names-too-many", 5_000));
	}

	private static byte[] bytes(String table) {
		return table.getBytes(StandardCharsets.UTF_8);
	}

}
