package org.chapeau.app.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.chapeau.app.consultation.UnitAct.Kind;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.consultation.persistence.UnitActStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Notes what is done with units' files, in the side's own zone and on its record.
 */
@Component
class FileLog {

	private final ConsultationStore consultations;

	private final OpinionStore opinions;

	private final UnitActStore acts;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FileLog(ConsultationStore consultations, OpinionStore opinions, UnitActStore acts, ApplicationEventPublisher events,
			Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.acts = acts;
		this.events = events;
		this.clock = clock;
	}

	/** The present consultation of a side, whole. */
	Consultation current(Party party, DossierId dossier) {
		return this.consultations.ofProcess(party, dossier).orElseThrow();
	}

	/** Lets nobody else act on the side's consultation until the transaction ends. */
	void lock(Party party, DossierId dossier) {
		this.consultations.lock(party, dossier);
	}

	/** A unit's file in the present asking. */
	UnitFile file(Consultation consultation, String unit) {
		return UnitFile.of(consultation, unit, this.opinions.ofProcess(consultation.party(), consultation.id()),
				this.acts.ofProcess(consultation.party(), consultation.id()));
	}

	/**
	 * Notes an act of a person, or of time if there is none.
	 */
	void add(Consultation consultation, String unit, Kind kind, String reason, @Nullable String other,
			@Nullable Instant until, @Nullable CurrentUser by) {
		int number = file(consultation, unit).acts().size() + 1;
		String name = Optional.ofNullable(by).map(CurrentUser::name).orElse(null);
		add(consultation.party(), consultation.dossier(), new UnitAct(consultation.id(), unit, consultation.asking(),
				number, kind, reason.strip(), other, until, name, this.clock.instant()));
	}

	/**
	 * Notes that somebody has looked at an opinion, which may be of an earlier asking.
	 */
	void look(Opinion opinion, CurrentUser by) {
		int number = 1 + (int) this.acts.ofProcess(by.side(), opinion.consultation())
			.stream()
			.filter((act) -> act.unit().equals(opinion.unit()) && act.asking() == opinion.asking())
			.count();
		add(by.side(), opinion.dossier(), new UnitAct(opinion.consultation(), opinion.unit(), opinion.asking(), number,
				Kind.LOOKED_AT, "", null, null, by.name(), this.clock.instant()));
	}

	private void add(Party party, DossierId dossier, UnitAct act) {
		this.acts.insert(party, act);
		this.events.publishEvent(new Recorded(dossier, party, event(act.kind()), (act.by() != null) ? party : null,
				act.by(), null, act.unit()));
	}

	private static String event(Kind kind) {
		return switch (kind) {
			case TIME_ASKED -> "unit-time-asked";
			case TIME_GRANTED -> "unit-time-granted";
			case TIME_DECLINED -> "unit-time-declined";
			case PASSED_ON -> "unit-passed-on";
			case RETURNED -> "unit-returned";
			case ASKED_AFRESH -> "unit-asked-afresh";
			case DROPPED -> "unit-dropped";
			case ESCALATED -> "unit-silence-escalated";
			case LOOKED_AT -> "opinion-looked-at";
		};
	}

}
