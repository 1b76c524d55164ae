package org.chapeau.word.returned;

import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * A paragraph of the text as it came back, and the clause it was taken for.
 *
 * @param index its place among the paragraphs of the file's final text, from 0
 * @param text its words
 * @param clause the clause, if it was taken for one
 * @param certainty how the clause was found
 */
public record ReturnedParagraph(int index, String text, Optional<ClauseMark> clause, Certainty certainty) {

	/**
	 * How a clause was found.
	 */
	public enum Certainty {

		/** An officer said so. */
		MAPPED,
		/** By the mark that was written into the file. */
		MARK,
		/** It has the same words. */
		TEXT,
		/** It has most of the words. */
		LIKENESS,
		/** The further part of a clause that was split. */
		SPLIT,
		/** It is a line that was printed above or below the clauses. */
		FRAME,
		/** It is no clause that was sent. */
		NONE

	}

}
