package org.chapeau.app.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.persistence.ClearedStore;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.consultation.persistence.UnitActStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.process.UnitsAsked;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has been asked and answered within a reader's own side.
 */
@Component
@Transactional(readOnly = true)
public class Consultations implements UnitsAsked {

	private final ConsultationStore store;

	private final OpinionStore opinions;

	private final UnitActStore acts;

	private final ClearedStore cleared;

	Consultations(ConsultationStore store, OpinionStore opinions, UnitActStore acts, ClearedStore cleared) {
		this.store = store;
		this.opinions = opinions;
		this.acts = acts;
		this.cleared = cleared;
	}

	/**
	 * The consultations of the reader's side on a dossier, the latest round first; none
	 * if the reader was not asked and does not see what others were.
	 */
	public List<Consultation> list(CurrentUser reader, DossierId dossier) {
		return this.store.list(reader, dossier);
	}

	/**
	 * The latest of them.
	 */
	public Optional<Consultation> current(CurrentUser reader, DossierId dossier) {
		return list(reader, dossier).stream().findFirst();
	}

	/**
	 * Every opinion that the reader may know of, the latest first.
	 */
	public List<Opinion> opinions(CurrentUser reader, DossierId dossier) {
		return this.opinions.list(reader, dossier);
	}

	/**
	 * The opinions that hold now, as far as the reader may know of them.
	 */
	public Standing standing(CurrentUser reader, DossierId dossier) {
		return Standing.of(opinions(reader, dossier));
	}

	/**
	 * What was done with units' files besides opinions, as far as the reader may know of
	 * it, the earliest first.
	 */
	public List<UnitAct> acts(CurrentUser reader, DossierId dossier) {
		return this.acts.list(reader, dossier);
	}

	/**
	 * How the files of the units asked in a consultation's present asking stand.
	 */
	public List<UnitFile> files(CurrentUser reader, Consultation consultation) {
		List<Opinion> given = opinions(reader, consultation.dossier());
		List<UnitAct> done = acts(reader, consultation.dossier());
		return consultation.unitsAsked().stream().map((unit) -> UnitFile.of(consultation, unit, given, done)).toList();
	}

	/**
	 * What a unit last cleared, by clause, as far as the reader may know of it.
	 */
	public Map<ClauseId, ClearedClause> cleared(CurrentUser reader, DossierId dossier, String unit) {
		Map<ClauseId, ClearedClause> latest = new HashMap<>();
		this.cleared.list(reader, dossier)
			.stream()
			.filter((one) -> one.unit().equals(unit))
			.forEach((one) -> latest.put(one.clause(), one));
		return latest;
	}

	@Override
	public Collection<String> unitsAsked(DossierId dossier, Party party) {
		return this.store.turnOfProcess(party, dossier);
	}

}
