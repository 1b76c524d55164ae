package org.chapeau.app.consultation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.negotiation.ClauseForce;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Force;
import org.chapeau.app.process.Processes;
import org.chapeau.catalogue.Theme;
import org.chapeau.catalogue.TreatyWords;
import org.chapeau.text.Party;
import org.chapeau.workflows.Decisions;
import org.springframework.stereotype.Component;

/**
 * Asks each side's own decision tables whom a clause concerns.
 */
@Component
class UnitTables {

	private final Processes processes;

	private final ClauseForce force;

	UnitTables(Processes processes, ClauseForce force) {
		this.processes = processes;
		this.force = force;
	}

	/**
	 * The units that the clauses concern, by path, each with what it is asked about.
	 */
	List<AskedUnit> units(Party party, List<ClauseText> clauses) {
		Map<String, Set<ClauseId>> concerned = new TreeMap<>();
		for (ClauseText clause : clauses) {
			for (String unit : units(party, clause)) {
				concerned.merge(unit, Set.of(clause.id()), UnitTables::union);
			}
		}
		return concerned.entrySet()
			.stream()
			.map((entry) -> AskedUnit.proposed(entry.getKey(), entry.getValue()))
			.toList();
	}

	private Set<String> units(Party party, ClauseText clause) {
		// What has no theme of its own, such as a free clause, is still somebody's to
		// read: it counts towards the relations as a whole.
		Theme theme = (clause.theme() != null) ? clause.theme() : Theme.PARTNERSHIP;
		Set<String> units = new TreeSet<>();
		for (Force one : this.force.of(clause)) {
			Map<String, Object> inputs = Map.of("theme", theme.name(), "kind", kind(one), "scale", scale(one), "level",
					one.level());
			units.addAll(this.processes.decide(Decisions.unitsOf(party.code()), party, inputs, String.class));
		}
		return units;
	}

	/**
	 * Whether a clause calls for the legal adviser.
	 */
	boolean needsLegalAdvice(Party party, ClauseText clause) {
		boolean treatyWord = !TreatyWords.find(clause.en().print()).isEmpty();
		return this.force.of(clause).stream().anyMatch((one) -> {
			Map<String, Object> inputs = Map.of("kind", kind(one), "scale", scale(one), "level", one.level(),
					"treatyWord", treatyWord);
			return this.processes.decide(Decisions.legalAdviceOf(party.code()), party, inputs, Boolean.class)
				.contains(Boolean.TRUE);
		});
	}

	private static String kind(Force force) {
		return (force.kind() != null) ? force.kind().name() : "";
	}

	/**
	 * The tables write scales in lower case.
	 */
	private static String scale(Force force) {
		return (force.scale() != null) ? force.scale().name().toLowerCase(Locale.ROOT) : "";
	}

	private static Set<ClauseId> union(Set<ClauseId> one, Set<ClauseId> other) {
		return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
	}

}
