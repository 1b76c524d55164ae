package org.chapeau.app.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.text.Party;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clock says to units, and to a legal adviser, that say nothing.
 */
@Component
@Transactional
class Silence {

	private final FileLog log;

	private final OpinionStore opinions;

	private final JointText text;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Silence(FileLog log, OpinionStore opinions, JointText text, ApplicationEventPublisher events, Clock clock) {
		this.log = log;
		this.opinions = opinions;
		this.text = text;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reminds a unit, on the record, unless the file is no longer with it.
	 * @param unit the unit; none for a process begun when all were reminded at once
	 */
	Map<String, Object> remind(DossierId dossier, Party party, Optional<String> unit) {
		silent(this.log.current(party, dossier), unit).forEach((one) -> this.events
			.publishEvent(new Recorded(dossier, party, "unit-reminded", null, null, null, one)));
		return Map.of();
	}

	/**
	 * Records of a unit that it has not answered by its deadline, and tells whoever asked
	 * it.
	 * @param unit likewise
	 */
	Map<String, Object> record(DossierId dossier, Party party, Optional<String> unit) {
		this.log.lock(party, dossier);
		Consultation consultation = this.log.current(party, dossier);
		String hash = JointText.hash(this.text.ofProcess(dossier));
		for (String one : silent(consultation, unit)) {
			boolean legal = consultation.unit(one).filter(AskedUnit::legal).isPresent();
			this.opinions.insert(party,
					Opinion.of(consultation, one, legal, Kind.NONE, "", Map.of(), hash, null, this.clock.instant()));
			this.events.publishEvent(new Recorded(dossier, party, "unit-silent", null, null, hash, one));
			this.log.add(consultation, one, UnitAct.Kind.ESCALATED, "", null, null, null);
		}
		return Map.of();
	}

	private List<String> silent(Consultation consultation, Optional<String> unit) {
		return consultation.unitsAsked()
			.stream()
			.filter((one) -> unit.isEmpty() || unit.get().equals(one))
			.filter((one) -> this.log.file(consultation, one).state() == UnitFile.State.ASKED)
			.toList();
	}

}
