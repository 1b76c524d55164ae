package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.text.Agreed;
import org.chapeau.text.Bracket;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.Reading;
import org.chapeau.text.RollingText;
import org.chapeau.text.Segment;
import org.chapeau.word.Run.Role;

/**
 * Writes brackets out as negotiators print them, each reading in the hand of its party:
 * {@code [EU: firmly | JP (+US): strongly | resolutely] condemn}.
 */
public final class RollingRuns {

	private final String nothing;

	private final List<Run> runs = new ArrayList<>();

	private RollingRuns(Language language) {
		this.nothing = (language == Language.JA) ? "（削除）" : "(delete)";
	}

	/**
	 * The runs of a text.
	 * @param language the language of the text, for what is said of a reading without
	 * words
	 * @return no run for a text without words
	 */
	public static List<Run> of(RollingText text, Language language) {
		RollingRuns writer = new RollingRuns(language);
		writer.add(text, Optional.empty(), Role.WORDS);
		return writer.runs;
	}

	private void add(RollingText text, Optional<String> party, Role role) {
		for (Segment segment : text.segments()) {
			if (segment instanceof Agreed agreed) {
				this.runs.add(new Run(agreed.text(), party, role));
			}
			else if (segment instanceof Bracket bracket) {
				for (Segment shown : bracket.typeset().segments()) {
					if (shown instanceof Bracket inner) {
						add(inner, party);
					}
					else {
						this.runs.add(new Run(" ", party, role));
					}
				}
			}
		}
	}

	private void add(Bracket bracket, Optional<String> around) {
		String sign = "[";
		for (Reading reading : bracket.readings()) {
			this.runs.add(new Run(sign, around, Role.SIGN));
			sign = " | ";
			Optional<String> party = reading.parties().stream().findFirst().map(Party::code);
			if (party.isPresent()) {
				this.runs.add(new Run(label(reading), party, Role.SIGN));
			}
			Role role = party.isPresent() ? Role.WORDS : Role.BASE;
			if (reading.content().isEmpty()) {
				this.runs.add(new Run(this.nothing, party, role));
			}
			add(reading.content(), party, role);
		}
		this.runs.add(new Run("]", around, Role.SIGN));
	}

	private static String label(Reading reading) {
		String proposers = codes(reading.proposers());
		if (reading.supporters().isEmpty()) {
			return proposers + ": ";
		}
		return (proposers.isEmpty() ? "" : proposers + ' ') + "(+" + codes(reading.supporters()) + "): ";
	}

	private static String codes(Set<Party> parties) {
		return parties.stream().map(Party::code).collect(Collectors.joining(", "));
	}

}
