package org.chapeau.app.process;

import java.util.Collection;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;

/**
 * Knows which units a party has asked in its present consultation.
 */
@FunctionalInterface
public interface UnitsAsked {

	Collection<String> unitsAsked(DossierId dossier, Party party);

}
