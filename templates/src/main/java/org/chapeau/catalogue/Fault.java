package org.chapeau.catalogue;

/**
 * What can be wrong with a field of a catalogue or sample file.
 */
public enum Fault {

	/** The file is not YAML, or says something twice. */
	UNREADABLE,

	/** A field that must be there is not. */
	MISSING,

	/** A field is there but empty. */
	BLANK,

	/** No such field is known here; often a slip of the pen. */
	UNKNOWN_FIELD,

	/** A list where words are wanted, words where fields are wanted, and so on. */
	WRONG_SHAPE,

	/** The value is not one of those allowed. */
	NOT_ALLOWED,

	/** The value is not written as it must be. */
	MALFORMED,

	/** Another template has the same id. */
	DUPLICATE,

	/** The text has a gap for which no parameter is declared. */
	UNDECLARED_PARAMETER,

	/** A parameter has no gap in the text of one language. */
	UNUSED_PARAMETER,

	/** An example, a default or a sample's value does not fit the parameter. */
	UNFIT_VALUE,

	/** The verb is not on the scale that it is said to be on. */
	NOT_ON_LADDER,

	/** The ladder ranks the verb otherwise. */
	WRONG_LEVEL,

	/** Kind and verb contradict each other. */
	KIND_AND_VERB,

	/** The text does not use the verb. */
	VERB_NOT_IN_TEXT,

	/** A clause of one side does not open with that side's name. */
	SPEAKER,

	/** The English uses a word of treaties. */
	TREATY_WORD,

	/**
	 * The parties are not in the order, or not joined by the dash, that the alternat
	 * turns.
	 */
	PARTY_ORDER,

	/** Punctuation is not that of the language, or the end mark is missing. */
	PUNCTUATION,

	/** The text breaks the line: a clause is one paragraph. */
	LINE_BREAK,

	/** A reference to something that does not exist. */
	UNKNOWN_REFERENCE

}
