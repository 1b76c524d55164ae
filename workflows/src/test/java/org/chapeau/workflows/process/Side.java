package org.chapeau.workflows.process;

import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;

/**
 * Who acts in the consultation of a side.
 */
enum Side {

	EU(ConsultEu.KEY, "EU/coordinator", ConsultEu.USER_TASK_CONSOLIDATE, "EU/coordinator", "EU/legal-adviser"),
	JP(ConsultJp.KEY, "JP/drafter", ConsultJp.USER_TASK_DIRECTOR_DECIDES, "JP/director",
			"JP/international-legal-affairs");

	final String process;

	final String preparer;

	final String decision;

	final String decider;

	final String lawyer;

	Side(String process, String preparer, String decision, String decider, String lawyer) {
		this.process = process;
		this.preparer = preparer;
		this.decision = decision;
		this.decider = decider;
		this.lawyer = lawyer;
	}

}
