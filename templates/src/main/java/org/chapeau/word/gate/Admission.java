package org.chapeau.word.gate;

/**
 * What the gate says to a file.
 */
public sealed interface Admission {

	/**
	 * The file may be read.
	 *
	 * @param parts what it holds
	 */
	record Admitted(WordParts parts) implements Admission {
	}

	/**
	 * The file may not be read.
	 *
	 * @param objection the first thing that is wrong with it
	 */
	record Refused(Objection objection) implements Admission {
	}

}
