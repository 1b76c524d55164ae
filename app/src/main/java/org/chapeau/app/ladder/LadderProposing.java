package org.chapeau.app.ladder;

import java.util.List;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.ladder.LadderFault;

/**
 * What came of a change that somebody wants to propose.
 */
public sealed interface LadderProposing {

	/**
	 * It is put to the other sides.
	 */
	record Proposed(LadderProposal proposal) implements LadderProposing {
	}

	/**
	 * It cannot be part of a ladder.
	 *
	 * @param faults everything that is wrong with it
	 */
	record Faulty(List<LadderFault> faults) implements LadderProposing {

		public Faulty {
			faults = List.copyOf(faults);
		}

	}

	/**
	 * It was not done.
	 */
	record Refused(Refusal refusal) implements LadderProposing {
	}

}
