package org.chapeau.app.zones;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each statement in the source on a table that holds something of one side says whose
 * rows it means, or stands in {@code zones/unguarded.txt} with the reason why it need
 * not.
 */
class GuardedSqlTests {

	private static final Path SOURCE = Path.of("src/main/java");

	private static final Path FILE = Path.of("src/test/resources/zones/unguarded.txt");

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final Pattern TABLE = Pattern.compile("(?s)create table (\\w+) \\((.*?)\\n\\)");

	private static final Pattern WHOSE = Pattern
		.compile("(?m)^\\s*(party|zone|side|penholder|from_party|strand|person)\\s");

	private static final Pattern GUARD = Pattern.compile(
			"(party|zone|side|penholder|strand|person)\\s*(=|<>)\\s*:|:reader_?|INSIDER|Visible\\.SQL|OwnSide\\.|Own\\.SQL|InLibrary\\.SQL|InBank\\.SQL");

	private static final Pattern METHOD = Pattern.compile(
			"(?m)^\\t(?:public |private |protected |static |final )*[\\w<>@\\[\\],.? ]+ (\\w+)\\([^;{]*\\)[^;{]*\\{$");

	private static final Pattern CONSTANT = Pattern.compile("(?s)static final String (\\w+) = (.*?);\\n");

	@Test
	void everyStatementOnWhatASideOwnsSaysWhoseItMeans() throws IOException {
		Map<String, String> kept = kept();
		Set<String> unguarded = unguarded();
		if (Boolean.getBoolean("zones.write")) {
			List<String> lines = new ArrayList<>(
					Files.readAllLines(FILE).stream().filter((line) -> line.startsWith("#")).toList());
			unguarded.forEach((method) -> lines.add(method + ": " + kept.getOrDefault(method, "NOTHING")));
			Files.write(FILE, lines);
		}
		assertThat(unguarded)
			.as("a statement that does not say whose rows it means: put the side into it, or into " + FILE + " why not")
			.isSubsetOf(kept().keySet());
		assertThat(kept().keySet()).as("lines of " + FILE + " that are needed no more").isSubsetOf(unguarded);
	}

	@Test
	void aStatementWithoutASideIsSeen() {
		assertThat(isGuarded("select words from clause_comment where clause_id = :clause", Set.of("clause_comment")))
			.isFalse();
		assertThat(isGuarded("select words from clause_comment where clause_id = :clause and party = :reader_party",
				Set.of("clause_comment")))
			.isTrue();
	}

	private static boolean isGuarded(String statement, Set<String> tables) {
		boolean reads = tables.stream()
			.anyMatch((table) -> Pattern.compile("\\b(from|join|update) " + table + "\\b").matcher(statement).find());
		return !reads || GUARD.matcher(statement).find();
	}

	private static Set<String> unguarded() throws IOException {
		Set<String> tables = tables();
		assertThat(tables).contains("clause_comment", "opinion", "kessai_step", "silence_response");
		Set<String> unguarded = new TreeSet<>();
		try (Stream<Path> files = Files.walk(SOURCE)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				Map<String, String> constants = constants(source);
				int at = source.indexOf(".sql(");
				while (at >= 0) {
					String statement = argument(source, at + 4);
					for (Map.Entry<String, String> constant : constants.entrySet()) {
						if (statement.matches("(?s).*\\b" + constant.getKey() + "\\b.*")) {
							statement += constant.getValue();
						}
					}
					if (!isGuarded(statement, tables)) {
						String type = file.getFileName().toString().replace(".java", "");
						unguarded.add(type + "." + method(source, at));
					}
					at = source.indexOf(".sql(", at + 1);
				}
			}
		}
		return unguarded;
	}

	/** The tables that hold something of one side. */
	private static Set<String> tables() throws IOException {
		Set<String> tables = new TreeSet<>();
		try (Stream<Path> files = Files.list(MIGRATIONS)) {
			for (Path file : files.toList()) {
				Matcher table = TABLE.matcher(Files.readString(file));
				while (table.find()) {
					if (WHOSE.matcher(table.group(2)).find()) {
						tables.add(table.group(1));
					}
				}
			}
		}
		return tables;
	}

	private static Map<String, String> constants(String source) {
		Map<String, String> constants = new TreeMap<>();
		Matcher constant = CONSTANT.matcher(source);
		while (constant.find()) {
			constants.put(constant.group(1), constant.group(2));
		}
		return constants;
	}

	/** What stands between a parenthesis and the one that closes it. */
	private static String argument(String source, int open) {
		int depth = 0;
		int at = open;
		do {
			char character = source.charAt(at++);
			depth += (character == '(') ? 1 : (character == ')') ? -1 : 0;
		}
		while (depth > 0);
		return source.substring(open + 1, at - 1);
	}

	private static String method(String source, int before) {
		Matcher method = METHOD.matcher(source.substring(0, before));
		String name = "";
		while (method.find()) {
			name = method.group(1);
		}
		return name;
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

}
