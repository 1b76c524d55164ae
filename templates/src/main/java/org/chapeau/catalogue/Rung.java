package org.chapeau.catalogue;

import java.util.List;

/**
 * A rung of the ladder. The two languages stand side by side, but a rung is ranked in
 * each on its own: a Japanese verb may be stronger than the English one beside it.
 *
 * @param level the place on the ladder
 * @param en the English verb
 * @param ja the Japanese verb
 * @param synonyms pairs of verbs of the same force, used where custom prefers them
 * @param note what a drafter should know, or nothing
 */
public record Rung(LadderLevel level, String en, String ja, List<Bilingual> synonyms, String note) {

	public Rung {
		synonyms = List.copyOf(synonyms);
	}

	boolean isCalled(String verb) {
		return this.en.equals(verb) || this.ja.equals(verb)
				|| this.synonyms.stream().anyMatch((synonym) -> synonym.en().equals(verb) || synonym.ja().equals(verb));
	}

}
