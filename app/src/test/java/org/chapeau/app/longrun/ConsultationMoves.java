package org.chapeau.app.longrun;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.Answers;
import org.chapeau.app.consultation.AskedUnit;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.ConsultationPlan;
import org.chapeau.app.consultation.Consultations;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.LaterLooks;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.consultation.Opinions;
import org.chapeau.app.consultation.Preparation;
import org.chapeau.app.consultation.Settlements;
import org.chapeau.app.consultation.TimeLimit;
import org.chapeau.app.consultation.UnitFiles;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

/**
 * What a side's own house does with a text: asks, answers, returns, waits, passes on,
 * clears or proposes.
 */
@TestComponent
class ConsultationMoves {

	private final Preparation preparation;

	private final Consultations consultations;

	private final Opinions opinions;

	private final UnitFiles files;

	private final Settlements settlements;

	private final Answers answers;

	private final LaterLooks looks;

	private final Proposals proposals;

	private final JointText text;

	private final Wordings wordings;

	ConsultationMoves(Preparation preparation, Consultations consultations, Opinions opinions, UnitFiles files,
			Settlements settlements, Answers answers, LaterLooks looks, Proposals proposals, JointText text,
			Wordings wordings) {
		this.preparation = preparation;
		this.consultations = consultations;
		this.opinions = opinions;
		this.files = files;
		this.settlements = settlements;
		this.answers = answers;
		this.looks = looks;
		this.proposals = proposals;
		this.text = text;
		this.wordings = wordings;
	}

	Map<String, Move> onTasks() {
		return Map.of(Forms.PREPARE_CONSULTATION, this::prepare, Forms.OPINION, this::opinion, Forms.LEGAL_OPINION,
				this::legal, Forms.MORE_TIME, this::moreTime, Forms.RETURNED, this::returned, Forms.ANSWER,
				this::answer);
	}

	private Outcome<?> prepare(Turn turn) {
		Consultation proposed = this.consultations.current(turn.user(), turn.dossier()).orElseThrow();
		Set<String> wanted = proposed.units()
			.stream()
			.filter(AskedUnit::proposed)
			.map(AskedUnit::unit)
			.collect(Collectors.toCollection(HashSet::new));
		Map<String, String> reasons = new HashMap<>();
		for (String unit : this.preparation.units(turn.user())) {
			if (turn.wildly(8) || (!turn.wild() && proposed.asking() > 1)) {
				reasons.put(unit, "As the morning meeting has it.");
				if (!wanted.remove(unit) && turn.wild()) {
					wanted.add(unit);
				}
			}
		}
		return this.preparation.prepare(turn.user(), turn.id(),
				new ConsultationPlan(wanted, reasons, proposed.legalAsked() || turn.wildly(20),
						turn.wildly(50) ? "Keep the verbs of last year." : "", turn.dice().one(TimeLimit.values())));
	}

	private Outcome<?> opinion(Turn turn) {
		return somethingElse(turn).orElseGet(() -> {
			Kind kind = kind(turn);
			return this.opinions.give(turn.user(), turn.id(), kind, comment(kind), Map.of(), counterTexts(turn, kind),
					turn.wildly(15));
		});
	}

	private Outcome<?> legal(Turn turn) {
		return somethingElse(turn).orElseGet(() -> {
			Kind kind = kind(turn);
			return this.opinions.giveLegal(turn.user(), turn.id(), kind, comment(kind), Map.of(),
					counterTexts(turn, kind), turn.wildly(15));
		});
	}

	/** What a unit or the legal adviser does instead of giving an opinion. */
	private Optional<Outcome<?>> somethingElse(Turn turn) {
		if (turn.wildly(12)) {
			return Optional.of(this.files.askForTime(turn.user(), turn.id(), "Two ministries are still to be heard."));
		}
		if (turn.wildly(10)) {
			List<String> others = this.files.others(turn.user(), turn.dossier(), this.opinions.unit(turn.task()));
			return Optional.of(turn.dice()
				.oneIfAny(others)
				.<Outcome<?>>map((other) -> this.files.passOn(turn.user(), turn.id(), other, "It is their subject."))
				.orElse(Turn.PASS));
		}
		if (turn.wildly(10)) {
			return Optional.of(this.files.giveBack(turn.user(), turn.id(), "The instructions contradict each other."));
		}
		return Optional.empty();
	}

	private static Kind kind(Turn turn) {
		return !turn.wild() ? Kind.POSITIVE
				: turn.dice().one(Kind.POSITIVE, Kind.POSITIVE, Kind.POSITIVE_WITH_COMMENTS, Kind.NEGATIVE);
	}

	private static String comment(Kind kind) {
		return (kind == Kind.POSITIVE) ? "" : "The second sentence goes further than last year.";
	}

	private List<CounterText> counterTexts(Turn turn, Kind kind) {
		List<ClauseText> clauses = this.text.of(turn.user(), turn.dossier());
		if (kind == Kind.POSITIVE || clauses.isEmpty() || !turn.dice().in100(60)) {
			return List.of();
		}
		ClauseText clause = turn.dice().one(clauses);
		Wordings.Words words = this.wordings.instead(turn);
		return List.of(new CounterText(clause.id(), clause.number(), words.en(), words.ja()));
	}

	private Outcome<?> moreTime(Turn turn) {
		Instant until = this.settlements.deadline(turn.user(), turn.task())
			.map((deadline) -> deadline.plus(Duration.ofHours(1 + turn.dice().below(72))))
			.orElse(null);
		return (until == null || turn.dice().in100(40))
				? this.settlements.decline(turn.user(), turn.id(), "The round closes tomorrow.")
				: this.settlements.grant(turn.user(), turn.id(), until);
	}

	private Outcome<?> returned(Turn turn) {
		return turn.wildly(60)
				? this.settlements.askAfresh(turn.user(), turn.id(), "The instructions are put right.", "As in 2023.")
				: this.settlements.drop(turn.user(), turn.id(), "The round closes tomorrow.");
	}

	private Outcome<?> answer(Turn turn) {
		if (turn.wildly(12)) {
			return this.answers.askAgain(turn.user(), turn.id(), "The objections are to be reconciled.");
		}
		if (turn.wildly(15)) {
			return write(turn);
		}
		String hash = turn.wildly(5) ? turn.oldPage() : JointText.hash(this.text.of(turn.user(), turn.dossier()));
		List<Proposal> drafts = this.proposals.drafts(turn.user(), turn.dossier());
		if (!turn.wild() || drafts.isEmpty() || turn.dice().in100(40)) {
			return this.answers.clear(turn.user(), turn.id(), hash, "What was objected to is as agreed last year.");
		}
		for (Proposal draft : drafts) {
			this.answers.renew(turn.user(), turn.id(), draft.id());
		}
		return this.answers.transmit(turn.user(), turn.id(), hash, choice(turn));
	}

	/**
	 * One draft for each of some clauses, by what they say: ids differ from run to run.
	 */
	private List<ProposalId> choice(Turn turn) {
		Map<Object, List<Proposal>> byClause = new LinkedHashMap<>();
		for (ClauseText clause : this.text.of(turn.user(), turn.dossier())) {
			List<Proposal> drafts = new ArrayList<>(this.proposals.drafts(turn.user(), turn.dossier())
				.stream()
				.filter((draft) -> draft.clause().equals(clause.id()))
				.toList());
			Collections.sort(drafts, (a, b) -> (a.authorGroup() + a.en()).compareTo(b.authorGroup() + b.en()));
			if (!drafts.isEmpty()) {
				byClause.put(clause.id(), drafts);
			}
		}
		return byClause.values().stream().map((drafts) -> turn.dice().one(drafts).id()).toList();
	}

	private Outcome<?> write(Turn turn) {
		List<ClauseText> clauses = this.text.of(turn.user(), turn.dossier());
		if (clauses.isEmpty()) {
			return Turn.PASS;
		}
		ClauseText clause = turn.dice().one(clauses);
		Wordings.Words words = this.wordings.instead(turn);
		return this.answers.write(turn.user(), turn.id(),
				new CounterText(clause.id(), clause.number(), words.en(), words.ja()));
	}

	/** Takes the answer of one's side back, if it has not been opened. */
	Outcome<?> recall(Turn turn) {
		return this.answers.recall(turn.user(), turn.dossier());
	}

	/** Somebody of the unit looks at what was said in its head's place (後閲). */
	Outcome<?> look(Turn turn) {
		return turn.dice()
			.oneIfAny(turn.user().groupPaths())
			.<Outcome<?>>map((unit) -> this.looks.look(turn.user(), turn.dossier(), unit))
			.orElse(Turn.PASS);
	}

}
