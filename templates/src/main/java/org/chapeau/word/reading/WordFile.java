package org.chapeau.word.reading;

import java.util.List;
import java.util.Optional;

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
	 * Reads a file that the gate has admitted.
	 */
	public static WordFile read(WordParts parts) {
		return new WordFileReader(parts).read();
	}

}
