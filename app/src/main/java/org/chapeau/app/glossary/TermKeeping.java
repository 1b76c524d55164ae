package org.chapeau.app.glossary;

import java.util.List;

import org.chapeau.app.kernel.Refusal;

/**
 * What came of a term that somebody wants to keep.
 */
public sealed interface TermKeeping {

	/**
	 * It is kept, and looked for from now on.
	 */
	record Kept(Term term) implements TermKeeping {
	}

	/**
	 * It cannot be a term.
	 *
	 * @param faults everything that is wrong with it
	 */
	record Faulty(List<TermFault> faults) implements TermKeeping {

		public Faulty {
			faults = List.copyOf(faults);
		}

	}

	/**
	 * It was not done.
	 */
	record Refused(Refusal refusal) implements TermKeeping {
	}

}
