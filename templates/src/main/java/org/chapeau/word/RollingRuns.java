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

	/** What stands within no bracket. */
	static final int NO_BRACKET = -1;

	private final String nothing;

	private final Optional<Party> side;

	private final List<Stretch> stretches = new ArrayList<>();

	private int brackets;

	private RollingRuns(Language language, Optional<Party> side) {
		this.nothing = (language == Language.JA) ? "（削除）" : "(delete)";
		this.side = side;
	}

	/**
	 * The runs of a text.
	 * @param language the language of the text, for what is said of a reading without
	 * words
	 * @return no run for a text without words
	 */
	public static List<Run> of(RollingText text, Language language) {
		return stretches(text, language, Optional.empty()).stream().map(Stretch::run).toList();
	}

	/**
	 * The same with what each run is to a side.
	 * @param side whose words are its {@linkplain Stretch#own() own}
	 */
	static List<Stretch> stretches(RollingText text, Language language, Optional<Party> side) {
		RollingRuns writer = new RollingRuns(language, side);
		writer.add(text, new Hand(Optional.empty(), Role.WORDS, side.isPresent(), NO_BRACKET));
		return writer.stretches;
	}

	private void add(RollingText text, Hand hand) {
		for (Segment segment : text.segments()) {
			if (segment instanceof Agreed agreed) {
				add(agreed.text(), Kind.WORDS, hand);
			}
			else if (segment instanceof Bracket bracket) {
				for (Segment shown : bracket.typeset().segments()) {
					if (shown instanceof Bracket inner) {
						add(inner, hand);
					}
					else {
						add(" ", Kind.WORDS, hand);
					}
				}
			}
		}
	}

	private void add(Bracket bracket, Hand around) {
		Optional<Reading> own = around.own() ? this.side.flatMap(bracket::readingOf) : Optional.empty();
		int number = this.brackets++;
		Hand signs = new Hand(around.party(), Role.SIGN, false, number);
		String sign = "[";
		for (Reading reading : bracket.readings()) {
			add(sign, sign.equals("[") ? Kind.OPENING : Kind.SIGN, signs);
			sign = " | ";
			Optional<String> party = reading.parties().stream().findFirst().map(Party::code);
			if (party.isPresent()) {
				add(label(reading), Kind.SIGN, new Hand(party, Role.SIGN, false, number));
			}
			Hand hand = new Hand(party, party.isPresent() ? Role.WORDS : Role.BASE,
					own.filter(reading::equals).isPresent(), number);
			if (reading.content().isEmpty()) {
				add(this.nothing, Kind.NOTHING, hand);
			}
			add(reading.content(), hand);
		}
		add("]", Kind.CLOSING, signs);
	}

	private void add(String text, Kind kind, Hand hand) {
		this.stretches.add(new Stretch(new Run(text, hand.party(), hand.role()), kind, hand.own(), hand.bracket()));
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

	/**
	 * Whose words are written, and where.
	 */
	private record Hand(Optional<String> party, Role role, boolean own, int bracket) {
	}

	/**
	 * What a stretch is to the text.
	 */
	enum Kind {

		WORDS,
		/** What stands for a reading without words. */
		NOTHING,

		OPENING, CLOSING,
		/** A bar between readings, or a label. */
		SIGN

	}

	/**
	 * A run, and what it is to a side.
	 *
	 * @param run the run
	 * @param kind what it is
	 * @param own whether the side wants it, or wants nothing in its place
	 * @param bracket the number of the innermost bracket it is in or of, from 0 in the
	 * order of their opening signs; {@link #NO_BRACKET} outside all
	 */
	record Stretch(Run run, Kind kind, boolean own, int bracket) {
	}

}
