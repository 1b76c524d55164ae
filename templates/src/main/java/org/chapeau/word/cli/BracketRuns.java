package org.chapeau.word.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Agreed;
import org.chapeau.text.Bracket;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.Reading;
import org.chapeau.text.RollingText;
import org.chapeau.text.Segment;
import org.chapeau.word.Run;

/**
 * A rolling text as runs: each reading in its first party's hand.
 */
final class BracketRuns {

	private final Language language;

	private final List<Run> runs = new ArrayList<>();

	private BracketRuns(Language language) {
		this.language = language;
	}

	static List<Run> of(RollingText text, Language language) {
		BracketRuns runs = new BracketRuns(language);
		runs.add(text, Optional.empty());
		return runs.runs;
	}

	private void add(RollingText text, Optional<Party> reader) {
		for (Segment segment : text.segments()) {
			if (segment instanceof Agreed agreed) {
				add(agreed.text(), reader);
			}
			else if (segment instanceof Bracket bracket) {
				add(bracket, reader);
			}
		}
	}

	private void add(Bracket bracket, Optional<Party> around) {
		String before = "[";
		for (Reading reading : bracket.readings()) {
			add(before, around);
			before = " | ";
			Optional<Party> party = reading.parties().stream().findFirst();
			if (party.isPresent()) {
				add(String.join(", ", reading.parties().stream().map(Party::code).toList()) + ": ", party);
			}
			if (reading.content().isEmpty()) {
				add((this.language == Language.JA) ? "（削除）" : "(delete)", party);
			}
			add(reading.content(), party);
		}
		add("]", around);
	}

	private void add(String words, Optional<Party> party) {
		this.runs.add(party.map((who) -> Run.of(words, who.code())).orElseGet(() -> Run.of(words)));
	}

}
