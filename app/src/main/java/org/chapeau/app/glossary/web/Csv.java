package org.chapeau.app.glossary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables with commas between their cells, as office programs write and read them.
 */
final class Csv {

	/** What a spreadsheet would take for a formula. */
	private static final Set<Character> FORMULA = Set.of('=', '+', '-', '@');

	private final String text;

	private int at;

	private Csv(String text) {
		this.text = text;
	}

	/**
	 * A row as a line.
	 */
	static String line(List<String> cells) {
		return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String words) {
		String safe = (!words.isEmpty() && FORMULA.contains(words.charAt(0))) ? "'" + words : words;
		return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
	}

	/**
	 * The rows of a table, each with its cells; a blank line is a row with one empty
	 * cell. Whatever comes in a file, no more is held than was asked for.
	 * @param most as many rows as are read; those below are left out
	 * @param widest as many cells as a row has at most; those behind are left out
	 */
	static List<List<String>> rows(String table, int most, int widest) {
		Csv csv = new Csv(table.startsWith("\uFEFF") ? table.substring(1) : table);
		List<List<String>> rows = new ArrayList<>();
		while (rows.size() < most && csv.at < csv.text.length()) {
			rows.add(csv.row(widest));
		}
		return rows;
	}

	private List<String> row(int widest) {
		List<String> cells = new ArrayList<>();
		while (true) {
			String cell = cell();
			if (cells.size() < widest) {
				cells.add(cell);
			}
			if (this.at >= this.text.length()) {
				return cells;
			}
			char end = this.text.charAt(this.at++);
			if (end == '\r' && this.at < this.text.length() && this.text.charAt(this.at) == '\n') {
				this.at++;
			}
			if (end != ',') {
				return cells;
			}
		}
	}

	private String cell() {
		StringBuilder words = new StringBuilder();
		boolean quoted = this.at < this.text.length() && this.text.charAt(this.at) == '"';
		this.at += quoted ? 1 : 0;
		while (this.at < this.text.length()) {
			char next = this.text.charAt(this.at);
			if (quoted && next == '"') {
				this.at++;
				quoted = this.at < this.text.length() && this.text.charAt(this.at) == '"';
				if (!quoted) {
					continue;
				}
			}
			else if (!quoted && (next == ',' || next == '\n' || next == '\r')) {
				break;
			}
			words.append(next);
			this.at++;
		}
		boolean guarded = words.length() > 1 && words.charAt(0) == '\'' && FORMULA.contains(words.charAt(1));
		return words.substring(guarded ? 1 : 0);
	}

}
