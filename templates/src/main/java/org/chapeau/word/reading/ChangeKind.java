package org.chapeau.word.reading;

import java.util.Locale;

/**
 * What a tracked change does.
 */
public enum ChangeKind {

	/** Words put in. */
	INSERTION,

	/** Words taken out. */
	DELETION,

	/** Words that were here before they moved. */
	MOVE_FROM,

	/** Words that have moved here. */
	MOVE_TO,

	/** The end of a paragraph put in: one paragraph was split in two. */
	PARAGRAPH_INSERTION,

	/** The end of a paragraph taken out: it is joined with the next. */
	PARAGRAPH_DELETION,

	ROW_INSERTION, ROW_DELETION, CELL_INSERTION, CELL_DELETION,

	/** Another look for the same words. */
	FORMAT;

	/**
	 * Its name as in {@code paragraph-insertion}.
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Whether it is gone once all changes are rejected.
	 */
	boolean isAbsentBefore() {
		return switch (this) {
			case INSERTION, MOVE_TO, PARAGRAPH_INSERTION, ROW_INSERTION, CELL_INSERTION -> true;
			case DELETION, MOVE_FROM, PARAGRAPH_DELETION, ROW_DELETION, CELL_DELETION, FORMAT -> false;
		};
	}

	/**
	 * Whether it is gone once all changes are accepted.
	 */
	boolean isAbsentAfter() {
		return switch (this) {
			case DELETION, MOVE_FROM, PARAGRAPH_DELETION, ROW_DELETION, CELL_DELETION -> true;
			case INSERTION, MOVE_TO, PARAGRAPH_INSERTION, ROW_INSERTION, CELL_INSERTION, FORMAT -> false;
		};
	}

}
