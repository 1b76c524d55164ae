package org.chapeau.app.zones;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.app.zones.FilteredSql.Filter;

/**
 * The conditions in the program's statements that decide what exists for whom, and the
 * list of them that the tests keep.
 */
final class Filters {

	static final Path FILE = Path.of("src/test/resources/zones/filters.txt");

	/** What follows {@code set} is written, and decides nothing. */
	private static final Pattern WRITTEN = Pattern.compile("(?s) set .*?( where |$)");

	private static final Pattern CONDITION = Pattern.compile("""
			(?x)
			  (?:\\w+\\.)?(?:party|zone|side|strand|penholder|from_party|TENANT_ID_)\\ =\\ :\\w+
			| p\\.party\\ =\\ n\\.party
			| (?:\\w+\\.)?(?:unit|other_unit|delegation|group_path|member_state|GROUP_ID_)\\ in\\ \\(:\\w+\\)
			| (?:\\w+\\.)?ASSIGNEE_\\ in\\ \\(:\\w+\\)
			| (?:person|reader|user_name|principal|substitute)\\ =\\ :(?:person|reader|name|user)
			| (?:\\w+\\.)?zone\\ in\\ \\('SHARED',\\ :\\w+\\)
			| not\\ :reader_is_delegate
			| :reader_(?:insider|sees_all|signs|delegate)\\b
			| r\\.release_at\\ <=\\ :now
			| r\\.state\\ in\\ \\('ARMED',\\ 'PUBLISHED'\\)
			""");

	/** Of these, those between the sides and not within one. */
	private static final Pattern BETWEEN_SIDES = Pattern.compile("""
			(?x)
			  (?:\\w+\\.)?(?:party|zone|side|strand|penholder|from_party)\\ =\\ :\\w+
			| (?:\\w+\\.)?zone\\ in\\ \\('SHARED',\\ :\\w+\\)
			""");

	private Filters() {
	}

	/** The conditions that decide, in the statements of each method. */
	static Set<Filter> in(Map<String, Set<String>> statements) {
		Set<Filter> filters = new LinkedHashSet<>();
		new TreeMap<>(statements).forEach((method, asked) -> asked.forEach((sql) -> {
			Matcher condition = CONDITION.matcher(WRITTEN.matcher(sql).replaceAll(" set $1"));
			while (condition.find()) {
				filters.add(new Filter(method, condition.group()));
			}
		}));
		return filters;
	}

	/** Whether a filter keeps the sides apart, other than within the engine's tables. */
	static boolean isBetweenSides(Filter filter) {
		return BETWEEN_SIDES.matcher(filter.condition()).matches();
	}

	/** The list: each filter, and what becomes red without it. */
	static Map<Filter, String> kept() {
		try {
			Map<Filter, String> kept = new LinkedHashMap<>();
			for (String line : Files.readAllLines(FILE)) {
				if (!line.isBlank() && !line.startsWith("#")) {
					List<String> cells = Arrays.stream(line.split(" \\| ", 3)).map(String::strip).toList();
					kept.put(new Filter(cells.get(0), cells.get(1)), cells.get(2));
				}
			}
			return kept;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
