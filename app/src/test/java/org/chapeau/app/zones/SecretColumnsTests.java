package org.chapeau.app.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever holds words or names is known to be a secret or not, and each secret has been
 * written into by both sides before anybody looks for it. A new column needs a line in
 * {@code zones/columns.txt}.
 */
@ZoneTest
class SecretColumnsTests {

	private static final Path FILE = Path.of("src/test/resources/zones/columns.txt");

	@Autowired
	World world;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void play() {
		this.world.played();
	}

	@Test
	void everyColumnOfWordsIsASecretThatIsPlantedOrNone() throws IOException {
		Map<String, String> found = new TreeMap<>();
		for (Map<String, Object> column : columns()) {
			String table = String.valueOf(column.get("table_name")).toLowerCase(Locale.ROOT);
			String name = String.valueOf(column.get("column_name")).toLowerCase(Locale.ROOT);
			found.put(table + "." + name, holds(table, name));
		}
		if (Boolean.getBoolean("zones.write")) {
			write(found);
		}
		Map<String, String> kept = kept();
		assertThat(kept.keySet()).as("every column of words has a line in " + FILE)
			.containsExactlyInAnyOrderElementsOf(found.keySet());
		assertThat(kept).as("lines that give no reason").doesNotContainValue("NOTHING");
		assertThat(found).allSatisfy((column, sides) -> {
			if (kept.get(column).startsWith("secret of")) {
				assertThat("secret of " + sides).as(column).isEqualTo(kept.get(column));
			}
		});
	}

	private List<Map<String, Object>> columns() {
		return this.jdbc.sql("""
				select table_name, column_name from information_schema.columns
				where lower(table_schema) = 'public' and lower(table_name) not like 'act\\_%' escape '\\'
				and lower(table_name) not like 'flyway%'
				and lower(data_type) in ('character varying', 'character large object', 'text')
				and coalesce(character_maximum_length, 1000) > 40
				and not (lower(column_name) like '%hash' or lower(column_name) in ('sha256', 'link', 'seal', 'head'))
				""").query().listOfRows();
	}

	/** The sides whose marks or people a column holds, such as {@code EU JP}. */
	private String holds(String table, String column) {
		List<String> sides = new ArrayList<>();
		for (String side : List.of("EU", "JP")) {
			int rows = this.jdbc
				.sql("select count(*) from " + table + " where lower(cast(" + column
						+ " as varchar)) like :mark or lower(cast(" + column + " as varchar)) like :person or cast("
						+ column + " as varchar) like :unit")
				.param("mark", "%xqz" + side.toLowerCase(Locale.ROOT) + "%")
				.param("person", side.toLowerCase(Locale.ROOT) + ".%")
				.param("unit", side + "/%")
				.query(Integer.class)
				.single();
			if (rows > 0) {
				sides.add(side);
			}
		}
		return String.join(" ", sides);
	}

	private static Map<String, String> kept() throws IOException {
		Map<String, String> kept = new LinkedHashMap<>();
		for (String line : Files.readAllLines(FILE)) {
			if (!line.isBlank() && !line.startsWith("#")) {
				kept.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
			}
		}
		return kept;
	}

	private static void write(Map<String, String> found) throws IOException {
		Map<String, String> kept = kept();
		List<String> lines = new ArrayList<>(
				Files.readAllLines(FILE).stream().filter((line) -> line.startsWith("#")).toList());
		found.forEach((column, sides) -> {
			String before = kept.getOrDefault(column, "");
			boolean keep = !List.of("", "NOTHING").contains(before) && !before.startsWith("secret of");
			lines.add(column + ": " + (keep ? before : sides.isEmpty() ? "NOTHING" : "secret of " + sides));
		});
		Files.write(FILE, lines);
	}

}
