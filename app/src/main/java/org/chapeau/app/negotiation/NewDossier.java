package org.chapeau.app.negotiation;

import java.time.LocalDate;
import java.util.List;

import org.chapeau.app.negotiation.Dossier.DossierParty;
import org.chapeau.catalogue.AlternatPair;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Rank;

/**
 * What is known of a dossier when it is opened.
 */
public record NewDossier(Bilingual title, Bilingual event, Bilingual place, LocalDate eventDate, Rank rank,
		Marking marking, List<DossierParty> parties, List<AlternatPair> alternat, Authentic authentic) {

	/**
	 * A dossier of which both languages are authentic.
	 */
	public NewDossier(Bilingual title, Bilingual event, Bilingual place, LocalDate eventDate, Rank rank,
			Marking marking, List<DossierParty> parties, List<AlternatPair> alternat) {
		this(title, event, place, eventDate, rank, marking, parties, alternat, Authentic.BOTH);
	}

	/**
	 * The same without further pairs of names.
	 */
	public NewDossier(Bilingual title, Bilingual event, Bilingual place, LocalDate eventDate, Rank rank,
			Marking marking, List<DossierParty> parties) {
		this(title, event, place, eventDate, rank, marking, parties, List.of());
	}

}
