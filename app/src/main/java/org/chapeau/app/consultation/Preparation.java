package org.chapeau.app.consultation;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whom a side asks: the decision tables propose, the coordinator or drafter
 * settles it and instructs.
 */
@Component
@Transactional
public class Preparation {

	private final ConsultationStore store;

	private final Concern concern;

	private final Parties parties;

	private final OwnTasks ownTasks;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	Preparation(ConsultationStore store, Concern concern, Parties parties, OwnTasks ownTasks, Deadlines deadlines,
			ApplicationEventPublisher events) {
		this.store = store;
		this.concern = concern;
		this.parties = parties;
		this.ownTasks = ownTasks;
		this.deadlines = deadlines;
		this.events = events;
	}

	/**
	 * Opens a side's consultation on a round with the units that it concerns.
	 */
	Map<String, Object> propose(DossierId dossier, Party party, int round) {
		Consultation consultation = this.concern.propose(dossier, party, round);
		this.store.insert(consultation);
		this.events.publishEvent(new Recorded(dossier, party, "units-proposed", null, null, null, null));
		return Map.of(Variables.LEGAL_NEEDED, consultation.legalAsked());
	}

	/**
	 * Settles whom to ask, and instructs them.
	 */
	public Outcome<DossierId> prepare(CurrentUser user, TaskId task, ConsultationPlan plan) {
		return this.ownTasks.own(user, task, Forms.PREPARE_CONSULTATION).then((item) -> {
			Consultation consultation = current(user.side(), item.dossier());
			return consultation.planned(plan, Set.copyOf(units(user))).then((planned) -> {
				this.store.update(planned);
				this.events.publishEvent(
						Recorded.within(user.side(), item.dossier(), "consultation-prepared", user.name(), null));
				this.ownTasks.complete(user, item, Map.of(Variables.LEGAL_NEEDED, planned.legalAsked()));
				return Outcome.done(item.dossier());
			});
		});
	}

	/**
	 * The units of the reader's side that may be asked, in the order of the realm.
	 */
	@Transactional(readOnly = true)
	public List<String> units(CurrentUser reader) {
		return this.parties.holders(reader.side(), Role.REVIEWER);
	}

	/**
	 * The units of a side that a consultation does not name yet and that may be added to
	 * it, each with the clauses that the tables name it for.
	 */
	@Transactional(readOnly = true)
	public List<AskedUnit> others(CurrentUser reader, Consultation consultation) {
		List<String> others = units(reader).stream()
			.filter((unit) -> consultation.unit(unit).filter((known) -> !known.legal()).isEmpty())
			.toList();
		// In the first round every unit that a clause concerns is proposed.
		Map<String, Set<ClauseId>> named = (consultation.round() == 1) ? Map.of() : this.concern.named(consultation);
		return others.stream().map((unit) -> AskedUnit.added(unit).about(named.getOrDefault(unit, Set.of()))).toList();
	}

	/**
	 * Turns to the units: from now on their time runs.
	 */
	Map<String, Object> open(DossierId dossier, Party party) {
		Consultation planned = current(party, dossier);
		Window window = this.deadlines.fromNow(party, planned.limit());
		this.store.update(planned.opened(window));
		this.events.publishEvent(new Recorded(dossier, party, "consultation-opened", null, null, null, null));
		return times(window, false);
	}

	/**
	 * Turns to the legal adviser, who has as long as the units had.
	 */
	Map<String, Object> turnToAdviser(DossierId dossier, Party party) {
		Consultation open = current(party, dossier);
		Window window = this.deadlines.fromNow(party, open.limit());
		Consultation advising = open.turnedToAdvisers(this.parties.holders(party, Role.LEGAL_ADVISER), window);
		this.store.update(advising);
		advising.turn()
			.forEach((adviser) -> this.events
				.publishEvent(new Recorded(dossier, party, "legal-adviser-asked", null, null, null, adviser)));
		Map<String, Object> variables = new HashMap<>(times(window, true));
		variables.put(Variables.LEGAL_NEEDED, false);
		return variables;
	}

	private static Map<String, Object> times(Window window, boolean legalTurn) {
		return Map.of(Variables.OPINION_REMINDER, Date.from(window.reminder()), Variables.OPINION_DEADLINE,
				Date.from(window.deadline()), Variables.LEGAL_TURN, legalTurn);
	}

	private Consultation current(Party party, DossierId dossier) {
		return this.store.ofProcess(party, dossier).orElseThrow();
	}

}
