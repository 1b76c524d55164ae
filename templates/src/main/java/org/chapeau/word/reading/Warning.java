package org.chapeau.word.reading;

import java.util.Locale;

/**
 * Something that was seen and is not in the text read, or not as it is in the file.
 *
 * @param kind what
 * @param count how often, at least 1
 */
public record Warning(Kind kind, int count) {

	/** What was seen. */
	public enum Kind {

		/** Pictures, which have no text to read. */
		PICTURE,

		/** Text drawn in shapes, diagrams or charts. */
		DRAWN_TEXT,

		/** A character of a symbol font; what it looks like is the font's affair. */
		SYMBOL,

		/** A formula: its characters are read in a line. */
		FORMULA,

		/** The small reading above Japanese characters is left out. */
		RUBY,

		/** A computed field: its last result is read. */
		FIELD,

		/** Merged or split table cells as a tracked change; read as they now are. */
		CELL_MERGE,

		/** Text of another file, not read. */
		OTHER_FILE,

		/** Changes or comments without their authors' names. */
		AUTHORS_REMOVED,

		/** The file does not carry our origin. */
		NOT_OURS,

		/** The file would be refused on import, for what it runs, embeds or fetches. */
		ACTIVE_CONTENT;

		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/**
	 * What to tell a reader.
	 */
	public String message(Locale locale) {
		return Messages.get("warning." + this.kind.key(), locale, this.count);
	}

}
