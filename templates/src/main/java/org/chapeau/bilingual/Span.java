package org.chapeau.bilingual;

import java.util.List;

/**
 * A part of a text.
 *
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {

	public Span {
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("No part of a text: " + start + " to " + end);
		}
	}

	/**
	 * The words that stand there.
	 */
	public String of(String text) {
		return text.substring(this.start, this.end);
	}

	/** A text with those parts of it blanked; positions stay as they are. */
	static String blanked(String text, List<Span> spans) {
		StringBuilder blanked = new StringBuilder(text);
		for (Span span : spans) {
			for (int i = span.start; i < span.end; i++) {
				blanked.setCharAt(i, ' ');
			}
		}
		return blanked.toString();
	}

	boolean overlaps(Span other) {
		return this.start < other.end && other.start < this.end;
	}

}
