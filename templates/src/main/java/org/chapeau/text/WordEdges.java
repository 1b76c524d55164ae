package org.chapeau.text;

import java.text.BreakIterator;
import java.util.function.IntConsumer;

/**
 * Finds the edges of words where the JDK's {@link BreakIterator} sees them. Most of an
 * English text is plain words with one blank between, whose edges need no rules; only
 * what stands between those is given to the iterator, which takes most of the time of a
 * merge otherwise.
 */
final class WordEdges {

	private final BreakIterator rules;

	private final boolean english;

	WordEdges(Language language) {
		this.rules = BreakIterator.getWordInstance(language.locale());
		this.english = language == Language.EN;
	}

	/**
	 * Gives the start of each word, blank or mark between two places of a text, in order.
	 */
	void forEach(String text, int from, int to, IntConsumer edges) {
		int chunk = from;
		if (this.english) {
			for (int i = from + 1; i < to - 1; i++) {
				if (text.charAt(i) == ' ' && isPlain(text.charAt(i - 1)) && isPlain(text.charAt(i + 1))) {
					ofChunk(text, chunk, i, edges);
					edges.accept(i);
					chunk = i + 1;
				}
			}
		}
		ofChunk(text, chunk, to, edges);
	}

	private void ofChunk(String text, int from, int to, IntConsumer edges) {
		int plain = from;
		while (this.english && plain < to && isPlain(text.charAt(plain))) {
			plain++;
		}
		if (plain == to && from < to) {
			edges.accept(from);
			return;
		}
		this.rules.setText(text.substring(from, to));
		for (int edge = from; edge < to; edge = from + this.rules.next()) {
			edges.accept(edge);
		}
	}

	/**
	 * A letter that no rule joins to a blank beside it.
	 */
	private static boolean isPlain(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

}
