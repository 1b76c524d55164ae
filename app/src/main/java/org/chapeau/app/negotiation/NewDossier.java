package org.chapeau.app.negotiation;

import java.time.LocalDate;
import java.util.List;

import org.chapeau.app.negotiation.Dossier.Bilingual;
import org.chapeau.app.negotiation.Dossier.DossierParty;

/**
 * What is known of a dossier when it is opened.
 */
public record NewDossier(Bilingual title, Bilingual event, Bilingual place, LocalDate eventDate, Rank rank,
		Marking marking, List<DossierParty> parties) {
}
