package org.chapeau.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One clause as a compilation text shows it: the base and, under it, each proposal as a
 * whole with the names of those who make it. Proposals that differ only in their Unicode
 * form are one, spelt as the first of its parties spells it.
 *
 * @param base the words all parties started from
 * @param entries the proposals in the order of their first parties
 */
public record CompilationText(String base, List<Entry> entries) {

	public CompilationText {
		entries = List.copyOf(entries);
	}

	/**
	 * The compilation text of one clause.
	 * @param base the words all parties started from, plain
	 * @param proposals the whole text as each party wants it, plain, in the order in
	 * which the parties are to be named
	 * @param language decides what counts as a word
	 */
	public static CompilationText of(String base, Map<Party, String> proposals, Language language) {
		Map<String, List<Party>> parties = new LinkedHashMap<>();
		proposals.forEach(
				(party, proposal) -> parties.computeIfAbsent(CanonicalForm.of(proposal), (words) -> new ArrayList<>())
					.add(party));
		return new CompilationText(base, parties.values().stream().map((named) -> {
			String words = proposals.get(named.get(0));
			return new Entry(named, words, Comparison.of(base, words, language));
		}).toList());
	}

	/**
	 * A proposal.
	 *
	 * @param parties who makes it, at least one
	 * @param words the whole text as they want it
	 * @param comparison the base compared with it
	 */
	public record Entry(List<Party> parties, String words, Comparison comparison) {

		public Entry {
			parties = List.copyOf(parties);
		}

	}

}
