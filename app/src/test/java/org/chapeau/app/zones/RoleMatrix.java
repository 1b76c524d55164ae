package org.chapeau.app.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of what each role gets on each route, which people read as well.
 *
 * @param readers the columns
 * @param rows by route, what each column gets
 */
record RoleMatrix(List<String> readers, Map<String, List<String>> rows) {

	/** Seen from the folder of the module, where its tests run. */
	static final Path FILE = Path.of("../docs/role-matrix.md");

	private static final String HEAD = "| Route |";

	static RoleMatrix read() {
		try {
			List<String> readers = List.of();
			Map<String, List<String>> rows = new LinkedHashMap<>();
			for (String line : Files.readAllLines(FILE)) {
				if (line.startsWith(HEAD)) {
					readers = cells(line).subList(1, cells(line).size());
				}
				else if (line.startsWith("| `")) {
					List<String> cells = cells(line);
					rows.put(cells.get(0).replace("`", ""), cells.subList(1, cells.size()));
				}
			}
			return new RoleMatrix(readers, rows);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|")).map(String::strip).toList();
	}

	static String row(String route, List<String> cells) {
		return "| `" + route + "` | " + String.join(" | ", cells) + " |";
	}

	/** Puts these rows into the file, in the place of those that are there. */
	void write() {
		try {
			List<String> lines = new ArrayList<>();
			for (String line : Files.readAllLines(FILE)) {
				if (!line.startsWith("|")) {
					lines.add(line);
				}
			}
			lines.add(HEAD + this.readers.stream().collect(Collectors.joining(" | ", " ", " |")));
			lines.add("|---".repeat(this.readers.size() + 1) + "|");
			this.rows.forEach((route, cells) -> lines.add(row(route, cells)));
			Files.write(FILE, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
