package org.chapeau.text.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.text.Language;
import org.chapeau.text.Party;

/**
 * One clause with what the parties propose for it, each a tenth of its words.
 *
 * @param base the words of the base, with the blanks and marks behind them
 * @param proposals the words as each party wants them
 * @param language the language they are in
 */
record Clause(List<String> base, Map<Party, List<String>> proposals, Language language) {

	static Clause of(int words, int parties, Language language, long seed) {
		Prose prose = new Prose(language, seed);
		List<String> base = prose.write(words);
		Map<Party, List<String>> proposals = new LinkedHashMap<>();
		for (int i = 1; i <= parties; i++) {
			proposals.put(new Party("P" + i), prose.changeTenth(base));
		}
		return new Clause(base, proposals, language);
	}

	String baseText() {
		return String.join("", this.base);
	}

	/**
	 * The proposals as typed.
	 */
	Map<Party, String> proposalTexts() {
		Map<Party, String> texts = new LinkedHashMap<>();
		this.proposals.forEach((party, words) -> texts.put(party, String.join("", words)));
		return texts;
	}

}
