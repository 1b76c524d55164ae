package org.chapeau.word.redline;

import org.chapeau.text.Part;

/**
 * A paragraph of one version of a text.
 *
 * @param key what it is known by in both versions, such as the value of a clause's mark;
 * unique within a version
 * @param part the part of the text it belongs to
 * @param depth 0 for a clause, 1 for (a), 2 for (i)
 * @param text its words; may be empty
 */
public record Passage(String key, Part part, int depth, String text) {

	/**
	 * Stands for the end of a paragraph where several are compared as one text.
	 */
	static final char END = '\u2029';

	/**
	 * @throws IllegalArgumentException if the text holds a paragraph separator (U+2029):
	 * it would be two paragraphs
	 */
	public Passage {
		if (text.indexOf(END) >= 0) {
			throw new IllegalArgumentException("Paragraph " + key + " holds a paragraph separator");
		}
	}

	/**
	 * Whether the other stands in the same place of the numbering and looks alike.
	 */
	public boolean isLaidOutLike(Passage other) {
		return this.part == other.part && this.depth == other.depth;
	}

}
