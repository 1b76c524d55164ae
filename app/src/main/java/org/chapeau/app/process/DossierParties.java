package org.chapeau.app.process;

import java.util.Collection;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * Knows the parties to a dossier.
 */
@FunctionalInterface
public interface DossierParties {

	Collection<Party> partiesTo(DossierId dossier);

}
