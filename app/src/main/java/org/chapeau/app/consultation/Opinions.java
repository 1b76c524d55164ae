package org.chapeau.app.consultation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.persistence.ClearedStore;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.consultation.persistence.OpinionStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the units and the legal adviser say.
 */
@Component
@Transactional
public class Opinions {

	private final ConsultationStore consultations;

	private final OpinionStore opinions;

	private final ClearedStore cleared;

	private final JointText text;

	private final Proposals proposals;

	private final OwnTasks ownTasks;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Opinions(ConsultationStore consultations, OpinionStore opinions, ClearedStore cleared, JointText text,
			Proposals proposals, OwnTasks ownTasks, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
		this.consultations = consultations;
		this.opinions = opinions;
		this.cleared = cleared;
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
		return give(user, task, kind, comment, Map.of(), counterTexts, false);
	}

	/**
	 * Gives it, perhaps in place of the head of the unit (代決), who then has a look later
	 * (後閲); the consultation does not wait for that.
	 * @param kind the opinion chosen, or {@code null} if none was
	 * @param remarks what is said on single clauses; what is blank is nothing
	 */
	public Outcome<DossierId> give(CurrentUser user, TaskId task, @Nullable Kind kind, String comment,
			Map<ClauseId, String> remarks, List<CounterText> counterTexts, boolean inPlaceOfHead) {
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.OPINION)
			.then((item) -> record(user, item, unit(item), inPlaceOfHead, kind, comment, remarks, counterTexts)));
	}

	/**
	 * Gives the legal adviser's opinion, likewise.
	 * @param kind the opinion chosen, or {@code null} if none was
	 */
	public Outcome<DossierId> giveLegal(CurrentUser user, TaskId task, @Nullable Kind kind, String comment,
			List<CounterText> counterTexts) {
		return giveLegal(user, task, kind, comment, Map.of(), counterTexts, false);
	}

	/**
	 * Gives it with remarks on single clauses, perhaps in place of the head of the
	 * adviser's office.
	 * @param kind the opinion chosen, or {@code null} if none was
	 */
	public Outcome<DossierId> giveLegal(CurrentUser user, TaskId task, @Nullable Kind kind, String comment,
			Map<ClauseId, String> remarks, List<CounterText> counterTexts, boolean inPlaceOfHead) {
		return OwnTasks.allOrNothing(this.ownTasks.own(user, task, Forms.LEGAL_OPINION)
			.then((item) -> record(user, item, unit(item), inPlaceOfHead, kind, comment, remarks, counterTexts)));
	}

	/**
	 * The group in whose name an opinion is given on a task.
	 */
	public String unit(WorkItem task) {
		return this.tasks.variable(task.id(), Variables.UNIT).orElseGet(() -> task.groups().get(0));
	}

	private Outcome<DossierId> record(CurrentUser user, WorkItem item, String unit, boolean inPlaceOfHead,
			@Nullable Kind kind, String comment, Map<ClauseId, String> typed, List<CounterText> counterTexts) {
		boolean legal = item.form().equals(Forms.LEGAL_OPINION);
		Consultation consultation = current(user.side(), item.dossier());
		Map<ClauseId, String> remarks = remarks(typed);
		if (!remarks.keySet().stream().allMatch(consultation::concerns)) {
			return Outcome.refused("clause-unknown");
		}
		boolean commented = !comment.isBlank() || !remarks.isEmpty();
		return wanted(user, counterTexts).then((wanted) -> Opinion.check(kind, commented, !wanted.isEmpty())
			.then((checked) -> draft(user, unit, wanted).then((drafted) -> {
				List<ClauseText> text = this.text.of(user, item.dossier());
				String hash = JointText.hash(text);
				Opinion opinion = Opinion.of(consultation, unit, legal, checked, comment, remarks, hash,
						inPlaceOfHead ? user.name() : null, this.clock.instant());
				this.opinions.insert(user.side(), opinion);
				clear(user, consultation, text, opinion);
				String what = legal ? "legal-opinion-given" : "opinion-given";
				this.events
					.publishEvent(Recorded.within(user.side(), item.dossier(), what, user.name(), hash).about(unit));
				if (inPlaceOfHead) {
					this.events.publishEvent(
							Recorded.within(user.side(), item.dossier(), "opinion-in-place", user.name(), hash)
								.about(unit));
				}
				this.ownTasks.complete(user, item, Map.of(Variables.UNIT_STEP, UnitStep.OPINION.name()));
				return Outcome.done(item.dossier());
			})));
	}

	private static Map<ClauseId, String> remarks(Map<ClauseId, String> typed) {
		Map<ClauseId, String> remarks = new LinkedHashMap<>();
		typed.forEach((clause, words) -> {
			if (!words.isBlank()) {
				remarks.put(clause, words.strip());
			}
		});
		return remarks;
	}

	/** Remembers what a positive opinion was given on. */
	private void clear(CurrentUser user, Consultation consultation, List<ClauseText> text, Opinion opinion) {
		if (opinion.kind() == Kind.NEGATIVE) {
			return;
		}
		Optional<AskedUnit> asked = consultation.unit(opinion.unit());
		this.cleared.insert(user.side(), opinion,
				text.stream()
					.filter((clause) -> consultation.concerns(clause.id())
							&& (opinion.legal() || asked.filter((unit) -> unit.isAskedAbout(clause.id())).isPresent()))
					.toList());
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

	private Consultation current(Party party, DossierId dossier) {
		return this.consultations.ofProcess(party, dossier).orElseThrow();
	}

}
