package org.chapeau.word.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.chapeau.word.PackageStamp;
import org.chapeau.word.gate.WordParts;

/**
 * A Word file of any origin, read.
 *
 * @param paragraphs all paragraphs in the order of the file, first the text, then its
 * footnotes, endnotes, headers and footers
 * @param original the text with all changes rejected: the body with its tables and boxes,
 * then footnotes and endnotes
 * @param edited the same with all changes accepted
 * @param changes the tracked changes, in the order of the file
 * @param comments the comments, in the order of the file
 * @param stamp what the file says of its origin; empty unless it is ours
 * @param traces what lies in the text beside its words
 * @param warnings what could not be read as it is in the file
 */
public record WordFile(List<ReadParagraph> paragraphs, List<ViewedParagraph> original, List<ViewedParagraph> edited,
		List<TrackedChange> changes, List<ReadComment> comments, Optional<PackageStamp> stamp, Traces traces,
		List<Warning> warnings) {

	public WordFile {
		paragraphs = List.copyOf(paragraphs);
		original = List.copyOf(original);
		edited = List.copyOf(edited);
		changes = List.copyOf(changes);
		comments = List.copyOf(comments);
		warnings = List.copyOf(warnings);
	}

	/**
	 * The tables of the file with all changes accepted: row by row, the words of each
	 * cell. A paragraph of a cell begins a line; rows and cells that were taken out are
	 * gone.
	 */
	public List<List<List<String>>> tables() {
		SortedMap<Cell, StringBuilder> cells = new TreeMap<>(
				Comparator.comparingInt(Cell::table).thenComparingInt(Cell::row).thenComparingInt(Cell::column));
		for (ReadParagraph paragraph : this.paragraphs) {
			if (paragraph.story() == Story.BODY && View.FINAL.shows(paragraph.around())) {
				paragraph.cell().ifPresent((cell) -> {
					StringBuilder before = cells.get(cell);
					if (before == null) {
						cells.put(cell, new StringBuilder(paragraph.words(View.FINAL)));
					}
					else {
						before.append('\n').append(paragraph.words(View.FINAL));
					}
				});
			}
		}
		SortedMap<Integer, SortedMap<Integer, List<String>>> tables = new TreeMap<>();
		cells.forEach((cell, words) -> tables.computeIfAbsent(cell.table(), (table) -> new TreeMap<>())
			.computeIfAbsent(cell.row(), (row) -> new ArrayList<>())
			.add(words.toString()));
		return tables.values().stream().map((rows) -> List.copyOf(rows.values())).toList();
	}

	/**
	 * Reads a file that the gate has admitted.
	 */
	public static WordFile read(WordParts parts) {
		return new WordFileReader(parts).read();
	}

}
