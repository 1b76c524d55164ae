package org.chapeau.word;

/**
 * What a Word file is to its readers.
 */
public enum DocumentKind {

	/** The text both sides release, numbered throughout. */
	JOINT_STATEMENT,

	/** One side's own account of a meeting. */
	READOUT,

	/** The text under negotiation, its brackets labelled by party. */
	ROLLING_TEXT,

	/** Every proposal under its clause, attributed. */
	COMPILATION_TEXT,

	/** What changed between two versions, as tracked changes. */
	REDLINE,

	/** English and Japanese side by side, clause by clause. */
	BILINGUAL_TABLE,

	/** Who agreed to which clause, and how far. */
	WHO_AGREED_SHEET,

	/** The themes and outcomes on one page. */
	OUTLINE,

	/** The letter under which one side sends the other a text. */
	TRANSMITTAL,

	/** What was wrong in a released text, and how it is to be read. */
	CORRIGENDUM,

	/**
	 * A side's own copy of the text under negotiation, its precedents at the foot of the
	 * page.
	 */
	PRECEDENT_NOTES,

	/** The text with all that a side has noted on it for itself. */
	ANNOTATED_EDITION;

	/**
	 * Whether the file is a paper that a side writes for itself and hands to nobody.
	 */
	public boolean isOwnPaper() {
		return this == WHO_AGREED_SHEET || this == OUTLINE || this == PRECEDENT_NOTES || this == ANNOTATED_EDITION;
	}

	/**
	 * Whether the file is a text of numbered or plain paragraphs and nothing else, as a
	 * {@link StatementDocument} is.
	 */
	boolean isStatement() {
		return this == JOINT_STATEMENT || this == READOUT || this == ROLLING_TEXT || this == PRECEDENT_NOTES;
	}

}
