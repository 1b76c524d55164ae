package org.chapeau.app.consultation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.persistence.ClearedStore;
import org.chapeau.app.consultation.persistence.ConsultationStore;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Rounds;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * Finds out what a round is for each unit: in the first, all that its tables name; later,
 * of that, what is not as the unit last cleared it. A unit that was asked and has cleared
 * nothing is asked again; one that nobody asked, only about what has changed.
 */
@Component
class Concern {

	private final ConsultationStore consultations;

	private final ClearedStore cleared;

	private final UnitTables tables;

	private final Rounds rounds;

	private final JointText text;

	Concern(ConsultationStore consultations, ClearedStore cleared, UnitTables tables, Rounds rounds, JointText text) {
		this.consultations = consultations;
		this.cleared = cleared;
		this.tables = tables;
		this.rounds = rounds;
		this.text = text;
	}

	/**
	 * A side's consultation on a round, as it is proposed.
	 */
	Consultation propose(DossierId dossier, Party party, int round) {
		List<ClauseText> all = this.text.ofProcess(dossier);
		Set<ClauseId> changed = this.rounds.concerned(dossier, round)
			.stream()
			.map(ClauseText::id)
			.collect(Collectors.toSet());
		List<AskedUnit> units = units(dossier, party, all, changed);
		Set<ClauseId> asked = new HashSet<>(changed);
		units.forEach((unit) -> asked.addAll(unit.clauses()));
		List<ConcernedClause> clauses = all.stream()
			.filter((clause) -> asked.contains(clause.id()))
			.map((clause) -> new ConcernedClause(clause.id(),
					changed.contains(clause.id()) && this.tables.needsLegalAdvice(party, clause)))
			.toList();
		return Consultation.proposed(dossier, party, round, clauses, units);
	}

	/**
	 * By unit, those of the clauses of a consultation that its side's tables name it for.
	 */
	Map<String, Set<ClauseId>> named(Consultation consultation) {
		List<ClauseText> clauses = this.text.ofProcess(consultation.dossier())
			.stream()
			.filter((clause) -> consultation.concerns(clause.id()))
			.toList();
		return this.tables.units(consultation.party(), clauses)
			.stream()
			.collect(Collectors.toMap(AskedUnit::unit, AskedUnit::clauses));
	}

	private List<AskedUnit> units(DossierId dossier, Party party, List<ClauseText> all, Set<ClauseId> changed) {
		List<Consultation> before = this.consultations.allOfProcess(party, dossier);
		List<ClearedClause> clearances = this.cleared.ofProcess(party, dossier);
		List<AskedUnit> units = new ArrayList<>();
		for (AskedUnit unit : this.tables.units(party, all)) {
			Predicate<ClauseText> open = (clause) -> clearances.stream()
				.filter((one) -> one.unit().equals(unit.unit()) && one.clause().equals(clause.id()))
				.reduce((first, second) -> second)
				.map((last) -> !last.hash().equals(clause.hash()))
				.orElseGet(() -> changed.contains(clause.id()) || wasAsked(before, unit.unit(), clause.id()));
			Set<ClauseId> clauses = all.stream()
				.filter((clause) -> unit.clauses().contains(clause.id()))
				.filter(open)
				.map(ClauseText::id)
				.collect(Collectors.toSet());
			if (!clauses.isEmpty()) {
				units.add(AskedUnit.proposed(unit.unit(), clauses));
			}
		}
		return units;
	}

	private static boolean wasAsked(List<Consultation> before, String unit, ClauseId clause) {
		return before.stream()
			.filter((consultation) -> consultation.concerns(clause))
			.map((consultation) -> consultation.unit(unit))
			.flatMap(Optional::stream)
			.anyMatch((asked) -> asked.wasAsked() && !asked.legal() && asked.isAskedAbout(clause));
	}

}
