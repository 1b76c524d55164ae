package org.chapeau.app.process;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * Knows how long a party takes for its work on a dossier.
 */
@FunctionalInterface
public interface WorkDue {

	/**
	 * By when work that comes up now is due.
	 * @param form the form it is done on, one of {@link org.chapeau.workflows.Forms}
	 * @throws IllegalArgumentException if there is no time limit for that form
	 */
	Instant due(DossierId dossier, Party party, String form);

}
