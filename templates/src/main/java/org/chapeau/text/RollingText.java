package org.chapeau.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A text under negotiation: agreed words and {@linkplain Bracket brackets} in the order
 * of reading. It is a value; every resolution yields a new text and leaves the old one as
 * history.
 * <p>
 * Its written form is the one negotiators use,
 * <code>We [EU: firmly | JP: strongly | resolutely] condemn</code>:
 * {@link NotationParser} defines it.
 *
 * @param segments the runs of the text; joined where two agreed runs meet, so that equal
 * texts are equal values
 */
public record RollingText(List<Segment> segments) {

	/**
	 * The text without words.
	 */
	public static final RollingText EMPTY = new RollingText(List.of());

	/**
	 * How many brackets may stand within one another.
	 */
	public static final int MAX_DEPTH = 32;

	/**
	 * @throws IllegalArgumentException if brackets nest deeper than {@link #MAX_DEPTH}
	 */
	public RollingText {
		segments = Segments.joined(segments);
		if (Segments.depth(segments) > MAX_DEPTH) {
			throw new IllegalArgumentException("Brackets nest deeper than " + MAX_DEPTH);
		}
	}

	/**
	 * The text of the given runs.
	 * @throws IllegalArgumentException if brackets nest deeper than {@link #MAX_DEPTH}
	 */
	public static RollingText of(Segment... segments) {
		return new RollingText(List.of(segments));
	}

	/**
	 * A clean text.
	 * @param words plain words, not notation
	 */
	public static RollingText agreed(String words) {
		return of(new Agreed(words));
	}

	/**
	 * Reads the notation and takes every party code for a party.
	 * @throws NotationException if the notation is broken
	 */
	public static RollingText parse(String notation) {
		return new NotationParser(notation, (party) -> true).parse();
	}

	/**
	 * Reads the notation.
	 * @param known the parties that may be named in it
	 * @throws NotationException if the notation is broken or names another party
	 */
	public static RollingText parse(String notation, Set<Party> known) {
		return new NotationParser(notation, known::contains).parse();
	}

	/**
	 * Merges the proposals of any number of parties against one base. What holds between
	 * the base, the proposals and the result is said at {@link Compilation}.
	 * @param base the words all parties started from, plain
	 * @param proposals the whole text as each party wants it, plain; the order of the
	 * parties is the order of their readings
	 * @param language decides what counts as a word
	 */
	public static RollingText compile(String base, Map<Party, String> proposals, Language language) {
		return new Compilation(base, proposals, language).text();
	}

	/**
	 * The text in notation; {@link #parse(String)} gives it back.
	 */
	public String print() {
		return NotationPrinter.print(this);
	}

	/**
	 * Whether the text has neither words nor brackets.
	 */
	public boolean isEmpty() {
		return this.segments.isEmpty();
	}

	/**
	 * Whether no bracket is open.
	 */
	public boolean isClean() {
		return this.segments.stream().noneMatch(Bracket.class::isInstance);
	}

	/**
	 * All brackets, nested ones after the one they stand in, each with its path.
	 */
	public List<OpenBracket> openBrackets() {
		return Brackets.all(this);
	}

	/**
	 * The agreed words.
	 * @throws IllegalStateException if a bracket is open
	 */
	public String clean() {
		if (!isClean()) {
			throw new IllegalStateException("The text has open brackets");
		}
		return base();
	}

	/**
	 * The words that stand when no proposal is taken.
	 */
	public String base() {
		return Segments.words(this.segments, Bracket::base);
	}

	/**
	 * The words as the party wants them: its own reading of each bracket or the one it
	 * supports, else the base.
	 */
	public String as(Party party) {
		return Segments.words(this.segments, (bracket) -> bracket.readingOf(party));
	}

	/**
	 * The words as the party would want them if it took the given reading in one bracket
	 * and kept to its own everywhere else, within the reading taken too. To take a nested
	 * reading is to take the readings around it.
	 * @param reading the number of the reading, from 0
	 * @throws IllegalArgumentException if the text has no such bracket or reading
	 */
	public String asTaking(Party party, BracketPath path, int reading) {
		return Brackets.settleThrough(this, path, (text, at) -> text.take(at, reading)).as(party);
	}

	/**
	 * The words as the party would want them if it took the base in one bracket, and so
	 * no words where it has none, and kept to its own everywhere else.
	 * @throws IllegalArgumentException if the text has no such bracket
	 */
	public String asTakingBase(Party party, BracketPath path) {
		return Brackets.settleThrough(this, path, RollingText::takeBase).as(party);
	}

	/**
	 * All parties named in brackets, in order of their codes.
	 */
	public SortedSet<Party> parties() {
		SortedSet<Party> parties = new TreeSet<>();
		openBrackets()
			.forEach((open) -> open.bracket().readings().forEach((reading) -> parties.addAll(reading.parties())));
		return parties;
	}

	/**
	 * Settles a bracket by one of its readings; brackets within that reading stay open.
	 * @param reading the number of the reading, from 0
	 * @throws IllegalArgumentException if the text has no such bracket or reading
	 */
	public RollingText take(BracketPath path, int reading) {
		List<Reading> readings = Brackets.at(this, path).readings();
		if (reading < 0 || reading >= readings.size()) {
			throw new IllegalArgumentException("No reading " + reading + " in bracket " + path);
		}
		return Brackets.replace(this, path, readings.get(reading).content());
	}

	/**
	 * Settles a bracket by its base, and so by no words where it has none.
	 * @throws IllegalArgumentException if the text has no such bracket
	 */
	public RollingText takeBase(BracketPath path) {
		RollingText base = Brackets.at(this, path).base().map(Reading::content).orElse(EMPTY);
		return Brackets.replace(this, path, base);
	}

	/**
	 * Puts chair's text in the place of a bracket with all its readings.
	 * @param chairsText the compromise, which may hold brackets of its own
	 * @throws IllegalArgumentException if the text has no such bracket, or the brackets
	 * would nest too deep
	 */
	public RollingText replace(BracketPath path, RollingText chairsText) {
		return Brackets.replace(this, path, chairsText);
	}

	/**
	 * Settles every bracket as the party wants it.
	 */
	public RollingText resolve(Party party) {
		return agreed(as(party));
	}

	/**
	 * Settles every bracket in which one reading is proposed by all the given parties:
	 * they want the same there, so it is agreed. What each of them wants stays as it was.
	 * @param all at least one party
	 * @throws IllegalArgumentException if no party is given
	 */
	public RollingText settle(Set<Party> all) {
		if (all.isEmpty()) {
			throw new IllegalArgumentException("Nothing is agreed among no parties");
		}
		return Brackets.map(this,
				(bracket) -> bracket.readings()
					.stream()
					.filter((reading) -> reading.proposers().containsAll(all))
					.findFirst()
					.map(Reading::content)
					.orElseGet(() -> of(bracket)));
	}

	/**
	 * Names a party as supporter of every reading that another proposes, nested ones too.
	 * Brackets that name the supporter already stay as they are.
	 */
	public RollingText supportedBy(Party supporter, Party proposer) {
		return Brackets.map(this, (bracket) -> of(bracket.supportedBy(supporter, proposer)));
	}

	/**
	 * This text and the next as one, brackets kept, with a blank between in English and
	 * nothing in Japanese. Whoever wants no words on one side gets no blank.
	 */
	public RollingText followedBy(RollingText next, Language language) {
		return new Junction(this, next, language).text();
	}

	/**
	 * The notation, for messages and tests.
	 */
	@Override
	public String toString() {
		return print();
	}

}
