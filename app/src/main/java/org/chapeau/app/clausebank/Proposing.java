package org.chapeau.app.clausebank;

import java.util.List;

import org.chapeau.app.kernel.Refusal;
import org.chapeau.catalogue.Finding;

/**
 * What came of proposing a clause or a version of one.
 */
public sealed interface Proposing {

	/**
	 * It waits for the side's legal adviser.
	 *
	 * @param version what was proposed
	 */
	record Proposed(BankVersion version) implements Proposing {
	}

	/**
	 * The template breaks rules.
	 *
	 * @param findings all that is wrong, at least one
	 */
	record Faulty(List<Finding> findings) implements Proposing {

		public Faulty {
			findings = List.copyOf(findings);
		}

	}

	/**
	 * Something else stands in its way.
	 *
	 * @param refusal the reason
	 */
	record Refused(Refusal refusal) implements Proposing {
	}

}
