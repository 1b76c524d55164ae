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

	/** In characters; no clause is longer. */
	public static final int LONGEST_CELL = 10_000;

	static final List<String> ENGLISH_HEADS = List.of("Name", "Kind", "Verb", "English", "Japanese", "Source");

	static final List<String> JAPANESE_HEADS = List.of("名称", "種別", "動詞", "英語", "日本語", "出典");

	/** The sign between the English and the Japanese verb. */
	private static final String BETWEEN = " / ";

	/** At the end of the first cell: a name may have something like it in itself. */
	private static final Pattern VERSION = Pattern.compile("(?<=[\\s\\h])[vV]\\s?(\\d{1,6})\\z");

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

	/**
	 * Whether a table of the file has a cell that is longer than any of a book, so that
	 * the file is not to be read as one.
	 */
	public static boolean isOverlong(WordFile file) {
		return file.tables()
			.stream()
			.flatMap(List::stream)
			.flatMap(List::stream)
			.anyMatch((cell) -> cell.length() > LONGEST_CELL);
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
		Optional<Integer> number = Optional.empty();
		Matcher version = VERSION.matcher(name);
		if (version.find()) {
			number = Optional.of(Integer.parseInt(version.group(1)));
			name = name.substring(0, version.start()).strip();
		}
		String verbs = cell(cells, columns[2]);
		int between = between(verbs);
		return new Row(name.split("\\R", 2)[0].strip(), number, cell(cells, columns[1]),
				verbs.substring(0, between).strip(), verbs.substring(Math.min(between + 1, verbs.length())).strip(),
				cell(cells, columns[3]), cell(cells, columns[4]), cell(cells, columns[5]));
	}

	/** Where the first slash of either width is; the end if there is none. */
	private static int between(String verbs) {
		int narrow = verbs.indexOf('/');
		int wide = verbs.indexOf('／');
		return (narrow < 0 && wide < 0) ? verbs.length()
				: (narrow < 0 || wide < 0) ? Math.max(narrow, wide) : Math.min(narrow, wide);
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
