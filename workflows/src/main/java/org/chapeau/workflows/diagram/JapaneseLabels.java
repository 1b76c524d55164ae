package org.chapeau.workflows.diagram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The names of the models' elements in Japanese, from a table of two columns.
 */
final class JapaneseLabels {

	static final Labels LABELS = labels(read());

	private JapaneseLabels() {
	}

	private static Labels labels(Map<String, String> names) {
		return (id, name) -> names.getOrDefault(name, name);
	}

	private static Map<String, String> read() {
		InputStream table = Objects
			.requireNonNull(JapaneseLabels.class.getClassLoader().getResourceAsStream("diagram/labels_ja.tsv"));
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
			return lines.lines()
				.map((line) -> line.split("\t"))
				.collect(Collectors.toUnmodifiableMap((columns) -> columns[0], (columns) -> columns[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
