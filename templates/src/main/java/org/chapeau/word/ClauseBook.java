package org.chapeau.word;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.word.reading.WordFile;

/**
 * Clauses of the bank as a table, to be edited in Word and read back: name, kind, verb,
 * English, Japanese, source.
 *
 * @param language the language of what stands around the table
 * @param cover what stands around it
 * @param rows the clauses, at least one
 */
public record ClauseBook(Language language, Cover cover, List<Row> rows) {

	static final List<String> ENGLISH_HEADS = List.of("Name", "Kind", "Verb", "English", "Japanese", "Source");

	static final List<String> JAPANESE_HEADS = List.of("名称", "種別", "動詞", "英語", "日本語", "出典");

	/** The sign between the English and the Japanese verb. */
	private static final String BETWEEN = " / ";

	private static final Pattern VERSION = Pattern.compile("[vV]\\s?(\\d{1,6})");

	/**
	 * @throws IllegalArgumentException if there is no row
	 */
	public ClauseBook {
		rows = List.copyOf(rows);
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("A book needs a clause");
		}
	}

	static List<String> heads(Language language) {
		return (language == Language.JA) ? JAPANESE_HEADS : ENGLISH_HEADS;
	}

	/**
	 * Reads the rows of a book that came back, as they stand with all tracked changes
	 * accepted. Columns are known by their heads, in whatever order they stand, and other
	 * tables are passed over.
	 * @return the rows in their order; empty if the file has no such table
	 */
	public static List<Row> read(WordFile file) {
		return file.tables().stream().flatMap(ClauseBook::rows).toList();
	}

	private static Stream<Row> rows(List<List<String>> table) {
		List<String> heads = table.get(0).stream().map(String::strip).toList();
		for (List<String> known : List.of(ENGLISH_HEADS, JAPANESE_HEADS)) {
			if (heads.containsAll(known)) {
				int[] columns = known.stream().mapToInt(heads::indexOf).toArray();
				return table.stream()
					.skip(1)
					.filter((cells) -> cells.stream().anyMatch((cell) -> !cell.isBlank()))
					// The head may stand on every page once more.
					.filter((cells) -> !cells.stream().map(String::strip).toList().equals(heads))
					.map((cells) -> row(cells, columns));
			}
		}
		return Stream.empty();
	}

	private static Row row(List<String> cells, int[] columns) {
		String name = cell(cells, columns[0]);
		Matcher version = VERSION.matcher(name);
		Optional<Integer> number = version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
		String[] verbs = cell(cells, columns[2]).split("\\s*[/／]\\s*", 2);
		return new Row(name.split("\\R", 2)[0].replaceFirst("\\s+[vV]\\s?\\d+$", "").strip(), number,
				cell(cells, columns[1]), verbs[0], (verbs.length > 1) ? verbs[1] : "", cell(cells, columns[3]),
				cell(cells, columns[4]), cell(cells, columns[5]));
	}

	/** Cells that were merged leave their row short. */
	private static String cell(List<String> cells, int column) {
		return (column < cells.size()) ? cells.get(column).strip() : "";
	}

	/**
	 * A clause.
	 *
	 * @param name its name
	 * @param number the version it shows; empty in a row that somebody added
	 * @param kind the word for its kind; empty for none
	 * @param verbEn its English verb; empty for none
	 * @param verbJa its Japanese verb; empty for none
	 * @param en the English, with gaps such as {@code {date}}
	 * @param ja the Japanese
	 * @param source where it was said before; may be empty
	 */
	public record Row(String name, Optional<Integer> number, String kind, String verbEn, String verbJa, String en,
			String ja, String source) {

		/**
		 * The lines of the first cell.
		 */
		String nameAndVersion() {
			return this.name + this.number.map((version) -> "\nv" + version).orElse("");
		}

		String verbs() {
			return this.verbEn.isEmpty() ? this.verbJa
					: this.verbJa.isEmpty() ? this.verbEn : this.verbEn + BETWEEN + this.verbJa;
		}

	}

}
