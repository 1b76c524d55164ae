package org.chapeau.app.audit.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chapeau.app.audit.chain.Verdict.Fault;

/**
 * Checks strands of the record row by row, the seals that bind a side's strand into the
 * shared one, and the anchors that were put down outside the database.
 */
public final class ChainCheck {

	private final Map<String, List<RecordRow>> strands = new TreeMap<>();

	private final Map<Long, String> others = new HashMap<>();

	private final Map<String, Set<String>> links = new HashMap<>();

	/**
	 * Checks some strands.
	 * @param strands the names of the strands that are there whole, even if they are
	 * empty
	 * @param rows their rows, those of each strand in the order of its places
	 * @param others the links of the shared rows that are not among them
	 */
	public ChainCheck(Set<String> strands, List<RecordRow> rows, List<OthersRow> others) {
		others.forEach((row) -> this.others.put(row.place(), row.link()));
		strands.forEach((strand) -> this.strands.put(strand, new ArrayList<>()));
		rows.forEach((row) -> this.strands.computeIfAbsent(row.strand(), (strand) -> new ArrayList<>()).add(row));
	}

	/**
	 * What is wrong first: in the strands, then with the seals, then with the anchors.
	 * @param seals the seals of the sides' strands that are there
	 * @param anchors what was anchored of the shared strand
	 */
	public Verdict verdict(List<Seal> seals, List<Anchor> anchors) {
		for (Map.Entry<String, List<RecordRow>> strand : this.strands.entrySet()) {
			Verdict verdict = strand(strand.getKey(), strand.getValue());
			if (!verdict.holds()) {
				return verdict;
			}
		}
		Verdict sealed = seals(seals);
		return sealed.holds() ? anchors(anchors) : sealed;
	}

	private Verdict strand(String name, List<RecordRow> rows) {
		String before = RecordRow.START;
		long place = 0;
		Set<String> seen = this.links.computeIfAbsent(name, (strand) -> new HashSet<>());
		for (RecordRow row : rows) {
			place++;
			while (name.equals(RecordRow.SHARED) && this.others.containsKey(place)) {
				before = this.others.get(place);
				place++;
			}
			if (row.place() != place) {
				return Verdict.broken(Fault.PLACE, row.strand(), place);
			}
			if (!row.user().holds() || !row.subject().holds()) {
				return Verdict.broken(Fault.VALUE, row.strand(), place);
			}
			if (!row.linkAfter(before).equals(row.link())) {
				return Verdict.broken(Fault.LINK, row.strand(), place);
			}
			before = row.link();
			seen.add(before);
		}
		if (name.equals(RecordRow.SHARED)) {
			seen.addAll(this.others.values());
		}
		return Verdict.HOLDS;
	}

	private Verdict seals(List<Seal> seals) {
		Map<Long, RecordRow> shared = this.strands.getOrDefault(RecordRow.SHARED, List.of())
			.stream()
			.filter((row) -> row.what().equals(Seal.WHAT))
			.collect(Collectors.toMap(RecordRow::place, (row) -> row));
		Set<Long> opened = new HashSet<>();
		for (Seal seal : seals) {
			RecordRow row = shared.get(seal.place());
			if (row == null || !seal.commitment().equals(row.hash()) || !reaches(seal.strand(), seal.head())) {
				return Verdict.broken(Fault.SEAL, RecordRow.SHARED, seal.place());
			}
			opened.add(seal.place());
		}
		// A seal of a strand that is here and cannot be opened was taken away.
		return shared.values()
			.stream()
			.filter((row) -> row.side() != null && this.strands.containsKey(row.side()))
			.filter((row) -> !opened.contains(row.place()))
			.findFirst()
			.map((row) -> Verdict.broken(Fault.SEAL, RecordRow.SHARED, row.place()))
			.orElse(Verdict.HOLDS);
	}

	private Verdict anchors(List<Anchor> anchors) {
		boolean reached = anchors.stream().allMatch((anchor) -> reaches(RecordRow.SHARED, anchor.head()));
		return reached ? Verdict.HOLDS : Verdict.broken(Fault.ANCHOR, RecordRow.SHARED, 0);
	}

	private boolean reaches(String strand, String head) {
		return head.equals(RecordRow.START) || this.links.getOrDefault(strand, Set.of()).contains(head);
	}

}
