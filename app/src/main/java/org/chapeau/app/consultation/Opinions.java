package org.chapeau.app.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the units and the legal adviser say, and what the clock records of those who say
 * nothing.
 */
@Component
@Transactional
public class Opinions {

	private final ConsultationStore consultations;

	private final OpinionStore opinions;

	private final JointText text;

	private final Proposals proposals;

	private final OwnTasks ownTasks;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Opinions(ConsultationStore consultations, OpinionStore opinions, JointText text, Proposals proposals,
			OwnTasks ownTasks, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.text = text;
		this.proposals = proposals;
		this.ownTasks = ownTasks;
		this.tasks = tasks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Gives the opinion of a unit, with the wording it would rather have; all of it is
	 * kept or nothing.
	 * @param kind the opinion chosen, or {@code null} if none was
	 * @param counterTexts what was in the fields of the page; what differs from the
	 * side's own reading becomes a draft in the unit's name
	 */
	public Outcome<DossierId> give(CurrentUser user, TaskId task, @Nullable Kind kind, String comment,
			List<CounterText> counterTexts) {
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.OPINION)
			.then((item) -> record(user, item, unit(item), false, kind, comment, counterTexts)));
	}

	/**
	 * Gives the legal adviser's opinion, likewise.
	 * @param kind the opinion chosen, or {@code null} if none was
	 */
	public Outcome<DossierId> giveLegal(CurrentUser user, TaskId task, @Nullable Kind kind, String comment,
			List<CounterText> counterTexts) {
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.LEGAL_OPINION)
			.then((item) -> record(user, item, unit(item), true, kind, comment, counterTexts)));
	}

	/**
	 * The group in whose name an opinion is given on a task.
	 */
	public String unit(WorkItem task) {
		return this.tasks.variable(task.id(), Variables.UNIT, String.class).orElseGet(() -> task.groups().get(0));
	}

	private Outcome<DossierId> record(CurrentUser user, WorkItem item, String unit, boolean legal, @Nullable Kind kind,
			String comment, List<CounterText> counterTexts) {
		return wanted(user, counterTexts).then((wanted) -> Opinion.check(kind, comment, !wanted.isEmpty())
			.then((checked) -> draft(user, unit, wanted).then((drafted) -> {
				Consultation consultation = current(user.side(), item.dossier());
				String hash = JointText.hash(this.text.of(user, item.dossier()));
				this.opinions.insert(user.side(),
						Opinion.of(consultation, unit, legal, checked, comment, hash, this.clock.instant()));
				String what = legal ? "legal-opinion-given" : "opinion-given";
				this.events
					.publishEvent(Recorded.within(user.side(), item.dossier(), what, user.name(), hash).about(unit));
				this.tasks.complete(user, item.id(), Map.of());
				return Outcome.done(item.dossier());
			})));
	}

	private Outcome<List<CounterText>> wanted(CurrentUser user, List<CounterText> typed) {
		List<CounterText> wanted = typed.stream().filter((counter) -> {
			Optional<ClauseText> current = this.text.clause(user, counter.clause());
			return current.isEmpty() || counter.differsFrom(current.get(), user.side());
		}).toList();
		return wanted.stream().anyMatch(CounterText::isHalf) ? Outcome.refused("text-missing") : Outcome.done(wanted);
	}

	private Outcome<List<CounterText>> draft(CurrentUser user, String unit, List<CounterText> wanted) {
		for (CounterText counter : wanted) {
			Outcome<Proposal> drafted = this.proposals.draft(user, counter.clause(), counter.number(), unit,
					counter.en(), counter.ja());
			if (drafted.refusal().isPresent()) {
				return Outcome.refused(drafted.refusal().get());
			}
		}
		return Outcome.done(wanted);
	}

	/**
	 * Reminds, on the record, the units that have not answered yet.
	 */
	Map<String, Object> remind(DossierId dossier, Party party) {
		silent(current(party, dossier)).forEach((unit) -> this.events
			.publishEvent(new Recorded(dossier, party, "unit-reminded", null, null, null, unit)));
		return Map.of();
	}

	/**
	 * Records of every unit that has not answered by the deadline that it has not.
	 */
	Map<String, Object> recordSilence(DossierId dossier, Party party) {
		Consultation consultation = current(party, dossier);
		String hash = JointText.hash(this.text.ofProcess(dossier));
		for (String unit : silent(consultation)) {
			this.opinions.insert(party,
					Opinion.of(consultation, unit, false, Kind.NONE, "", hash, this.clock.instant()));
			this.events.publishEvent(new Recorded(dossier, party, "unit-silent", null, null, hash, unit));
		}
		return Map.of();
	}

	private List<String> silent(Consultation consultation) {
		List<String> answered = this.opinions.ofProcess(consultation.party(), consultation.id())
			.stream()
			.filter((opinion) -> opinion.asking() == consultation.asking())
			.map(Opinion::unit)
			.toList();
		return consultation.unitsAsked().stream().filter((unit) -> !answered.contains(unit)).toList();
	}

	private Consultation current(Party party, DossierId dossier) {
		return this.consultations.ofProcess(party, dossier).orElseThrow();
	}

}
