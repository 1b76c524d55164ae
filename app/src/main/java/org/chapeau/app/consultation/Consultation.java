package org.chapeau.app.consultation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.chapeau.workflows.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One side's internal round on the text of one round. Its transitions guard themselves:
 * an illegal one throws.
 *
 * @param id the consultation
 * @param dossier what it is about
 * @param party the side whose it is; for the other it does not exist
 * @param round the round of negotiation
 * @param asking how many times the units have been turned to in this round, from 1
 * @param state how far it has come
 * @param instructions what the units are told to go by (対処方針); may be blank
 * @param limit how long the units have
 * @param legalAsked whether the legal adviser is asked
 * @param clauses the clauses it is about, in the order of the text
 * @param units the units proposed or asked, by path; for a unit that reads, itself only
 * @param window by when those who were asked last are to answer: the units, then the
 * legal adviser
 * @param decision what the side last decided on their opinions, if it has
 * @param version counts the changes, so that no two overwrite each other
 */
public record Consultation(ConsultationId id, DossierId dossier, Party party, int round, int asking, State state,
		String instructions, TimeLimit limit, boolean legalAsked, List<ConcernedClause> clauses, List<AskedUnit> units,
		@Nullable Window window, @Nullable Decision decision, int version) {

	public Consultation {
		clauses = List.copyOf(clauses);
		units = List.copyOf(units);
	}

	static Consultation proposed(DossierId dossier, Party party, int round, List<ConcernedClause> clauses,
			List<AskedUnit> units) {
		boolean legal = clauses.stream().anyMatch(ConcernedClause::legal);
		return new Consultation(ConsultationId.random(), dossier, party, round, 1, State.PREPARING, "",
				TimeLimit.STANDARD, legal, clauses, units, null, null, 0);
	}

	/**
	 * The units turned to in the present asking, in a stable order; the legal adviser is
	 * among them once it is their turn.
	 */
	public List<String> unitsAsked() {
		return asked().map(AskedUnit::unit).toList();
	}

	/**
	 * Those whose turn it is in the present asking: the units, then the legal adviser, if
	 * there is one. In a stable order.
	 */
	public List<String> turn() {
		boolean legal = this.state == State.ADVISING;
		return asked().filter((unit) -> unit.legal() == legal).map(AskedUnit::unit).toList();
	}

	private Stream<AskedUnit> asked() {
		return this.units.stream().filter((unit) -> unit.lastAsked() == this.asking);
	}

	public Optional<AskedUnit> unit(String path) {
		return this.units.stream().filter((unit) -> unit.unit().equals(path)).findFirst();
	}

	/**
	 * Whether a clause calls for the legal adviser, who then cannot be passed over.
	 */
	public boolean legalDemanded() {
		return this.asking == 1 && this.clauses.stream().anyMatch(ConcernedClause::legal);
	}

	/**
	 * Whether a unit is asked about a clause.
	 */
	public boolean asks(String path, ClauseId clause) {
		return concerns(clause) && unit(path).filter((asked) -> asked.isAskedAbout(clause)).isPresent();
	}

	public boolean concerns(ClauseId clause) {
		return this.clauses.stream().anyMatch((concerned) -> concerned.clause().equals(clause));
	}

	/**
	 * Decides whom to ask.
	 * @param available the units of the side
	 */
	Outcome<Consultation> planned(ConsultationPlan plan, Set<String> available) {
		require(State.PREPARING);
		List<AskedUnit> next = new ArrayList<>();
		for (AskedUnit unit : candidates(plan)) {
			boolean chosen = plan.units().contains(unit.unit());
			if (unit.legal() && !chosen) {
				next.add(unit);
				continue;
			}
			String reason = plan.reasonFor(unit.unit());
			if (chosen && !available.contains(unit.unit())) {
				return Outcome.refused("unit-unknown", unit.unit());
			}
			if (reason.isEmpty() && unit.wantsReason(chosen)) {
				return Outcome.refused("unit-reason-missing");
			}
			Optional<Refusal> refusal = chosen ? plan.objection(unit.unit(), this::concerns) : Optional.empty();
			if (refusal.isPresent()) {
				return Outcome.refused(refusal.get());
			}
			Set<ClauseId> about = plan.clausesFor(unit.unit()).orElse(unit.clauses());
			next.add(chosen ? unit.about(about).askedIn(this.asking, reason) : unit.leftOut(reason));
		}
		return Outcome.done(new Consultation(this.id, this.dossier, this.party, this.round, this.asking, State.PLANNED,
				plan.instructions().strip(), plan.limit(), plan.legal() || legalDemanded(), this.clauses, next, null,
				this.decision, this.version));
	}

	private List<AskedUnit> candidates(ConsultationPlan plan) {
		List<AskedUnit> candidates = new ArrayList<>(this.units);
		plan.units().stream().filter((path) -> unit(path).isEmpty()).map(AskedUnit::added).forEach(candidates::add);
		candidates.sort(Comparator.comparing(AskedUnit::unit));
		return candidates;
	}

	Consultation opened(Window until) {
		require(State.PLANNED);
		return with(this.asking, State.OPEN, until, this.decision);
	}

	/**
	 * The units have spoken, and it is the legal adviser's turn. Whoever was asked as a
	 * unit already has spoken too.
	 * @param advisers the groups that advise the side; none if it has no adviser
	 */
	Consultation turnedToAdvisers(List<String> advisers, Window until) {
		require(State.OPEN);
		List<AskedUnit> next = this.units;
		for (String adviser : advisers) {
			next = unitsAsked().contains(adviser) ? next : with(next, AskedUnit.advising(adviser, this.asking));
		}
		return with(next, this.instructions).with(this.asking, State.ADVISING, until, this.decision);
	}

	Consultation answered(Answer answer, String reason, Instant at) {
		require(State.OPEN, State.ADVISING);
		return with(this.asking, State.ANSWERED, this.window, new Decision(answer, reason.strip(), at));
	}

	/**
	 * The answer has been taken back, and is still to be given: as it was when it was
	 * given, after the legal adviser if one was turned to.
	 */
	Consultation recalled() {
		require(State.ANSWERED);
		State before = asked().anyMatch(AskedUnit::legal) ? State.ADVISING : State.OPEN;
		return with(this.asking, before, this.window, null);
	}

	Consultation askedAgain(String reason, Instant at) {
		require(State.OPEN, State.ADVISING);
		return with(this.asking + 1, State.PREPARING, this.window, new Decision(Answer.ASK_AGAIN, reason.strip(), at));
	}

	/**
	 * Another unit has the file of one that passed it on: it is asked about the same
	 * clauses, beside any it would have been asked about anyway, and for a legal opinion
	 * if that was asked for.
	 */
	Consultation passedOn(String from, String to, String reason) {
		require(State.OPEN, State.ADVISING);
		AskedUnit passing = unit(from).orElseThrow();
		AskedUnit before = unit(to).orElseGet(() -> new AskedUnit(to, passing.clauses(), false, 0, "", false));
		return with(with(this.units, before.takingOver(passing, this.asking, reason.strip())), this.instructions);
	}

	/**
	 * What the units go by has changed while they are asked.
	 */
	Consultation instructed(String next) {
		require(State.OPEN, State.ADVISING);
		return with(this.units, next.strip());
	}

	private static List<AskedUnit> with(List<AskedUnit> units, AskedUnit one) {
		return Stream.concat(units.stream().filter((unit) -> !unit.unit().equals(one.unit())), Stream.of(one))
			.sorted(Comparator.comparing(AskedUnit::unit))
			.toList();
	}

	private Consultation with(List<AskedUnit> nextUnits, String nextInstructions) {
		return new Consultation(this.id, this.dossier, this.party, this.round, this.asking, this.state,
				nextInstructions, this.limit, this.legalAsked, this.clauses, nextUnits, this.window, this.decision,
				this.version);
	}

	private Consultation with(int nextAsking, State next, @Nullable Window until, @Nullable Decision decided) {
		return new Consultation(this.id, this.dossier, this.party, this.round, nextAsking, next, this.instructions,
				this.limit, this.legalAsked, this.clauses, this.units, until, decided, this.version);
	}

	private void require(State... wanted) {
		if (!List.of(wanted).contains(this.state)) {
			throw new IllegalStateException("Consultation " + this.id + " is " + this.state);
		}
	}

	/**
	 * How far a consultation has come.
	 */
	public enum State {

		/** Whom to ask is being decided. */
		PREPARING,
		/** Whom to ask is decided; they have not been asked yet. */
		PLANNED,
		/** The units are asked. */
		OPEN,
		/** The units have spoken, and the legal adviser is asked. */
		ADVISING,
		/** The side has answered. */
		ANSWERED

	}

	/**
	 * By when opinions are wanted.
	 *
	 * @param reminder when those who have not answered are reminded
	 * @param deadline when their silence is recorded
	 */
	public record Window(Instant reminder, Instant deadline) {
	}

	/**
	 * What a side decided on its units' opinions.
	 *
	 * @param answer the answer, or that the units are asked again
	 * @param reason for its own side to read; may be blank
	 * @param at when
	 */
	public record Decision(Answer answer, String reason, Instant at) {
	}

}
