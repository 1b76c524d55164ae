package org.chapeau.app.glossary.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chapeau.app.glossary.Kana;
import org.chapeau.app.glossary.Term;
import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The names as a table: kind, English, Japanese, note, source, reading, with {@code |}
 * between the ways of writing a name and {@code ~} before those that do not rival it.
 *
 * @param lines what each line says, by its number from 1
 * @param refusal why it cannot be read, or {@code null} if it can
 */
record NameTable(SortedMap<Integer, Saying> lines, @Nullable Refusal refusal) {

	/** As many lines as are read at once. */
	private static final int MOST = 5_000;

	private static final List<String> HEAD = List.of("kind", "en", "ja", "note", "source", "reading");

	/** As many of them as there have to be. */
	private static final int NEEDED = 3;

	/** As many cells of a line as are read: those of the head, and some to spare. */
	private static final int WIDEST = 8;

	/** Reads a table. */
	static NameTable read(byte[] file) {
		Optional<String> text = text(file);
		List<List<String>> rows = text.map((table) -> Csv.rows(table, MOST + 1, WIDEST)).orElse(List.of());
		if (rows.isEmpty() || rows.get(0).size() < NEEDED
				|| !rows.get(0).subList(0, NEEDED).equals(HEAD.subList(0, NEEDED))) {
			return refused("names-no-table");
		}
		if (rows.size() > MOST) {
			return refused("names-too-many", MOST);
		}
		SortedMap<Integer, Saying> lines = new TreeMap<>();
		for (int i = 1; i < rows.size(); i++) {
			List<String> row = rows.get(i);
			if (row.stream().allMatch(String::isBlank)) {
				continue;
			}
			Name.Kind kind = kind(row.get(0).strip());
			if (kind == null || row.size() < NEEDED) {
				return refused("names-line", i + 1);
			}
			lines.put(i + 1, saying(kind, row));
		}
		return lines.isEmpty() ? refused("names-no-table") : new NameTable(lines, null);
	}

	/** The terms as a table that a spreadsheet opens in both languages. */
	static byte[] write(List<Term> terms) {
		StringBuilder table = new StringBuilder("\uFEFF").append(Csv.line(HEAD));
		for (Term term : terms) {
			table.append(Csv.line(List.of(term.name().kind().name(), term.name().written(Language.EN),
					term.name().written(Language.JA), term.says().note(), term.says().source(),
					term.says().reading())));
		}
		return table.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static Saying saying(Name.Kind kind, List<String> row) {
		Name all = Name.of(kind, row.get(1), row.get(2));
		Name name = new Name(kind, written(all.en()), written(all.ja()), all.loose());
		return new Saying(name, Kana.hiragana(cell(row, NEEDED + 2)), cell(row, NEEDED), cell(row, NEEDED + 1));
	}

	private static String cell(List<String> row, int place) {
		return (place < row.size()) ? row.get(place).strip() : "";
	}

	private static List<String> written(List<String> words) {
		List<String> written = new ArrayList<>(words.stream().map(String::strip).toList());
		written.removeIf(String::isEmpty);
		return written;
	}

	private static Name.@Nullable Kind kind(String word) {
		return Arrays.stream(Name.Kind.values()).filter((kind) -> kind.name().equals(word)).findFirst().orElse(null);
	}

	/** The text of a file; nothing if it is no text. */
	private static Optional<String> text(byte[] file) {
		try {
			return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
		}
		catch (CharacterCodingException ex) {
			return Optional.empty();
		}
	}

	private static NameTable refused(String key, Object... arguments) {
		return new NameTable(new TreeMap<>(), Refusal.of(key, arguments));
	}

}
