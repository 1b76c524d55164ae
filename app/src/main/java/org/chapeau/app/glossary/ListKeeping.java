package org.chapeau.app.glossary;

import java.util.List;
import java.util.Map;

import org.chapeau.app.kernel.Refusal;

/**
 * What came of a list that was read from a file: all of it, or nothing.
 */
public sealed interface ListKeeping {

	/**
	 * It is kept.
	 *
	 * @param added how many terms are new
	 * @param changed how many say something else
	 * @param restored how many had been retired and are looked for again
	 */
	record Kept(int added, int changed, int restored) implements ListKeeping {
	}

	/**
	 * Some of its lines cannot be terms.
	 *
	 * @param faults by the number of the line, what is wrong with it
	 */
	record Faulty(Map<Integer, List<TermFault>> faults) implements ListKeeping {
	}

	/**
	 * It was not done.
	 */
	record Refused(Refusal refusal) implements ListKeeping {
	}

}
