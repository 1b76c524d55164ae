package org.chapeau.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes up texts, proposals and rolling texts, with much in them that could be mistaken
 * for something else.
 */
final class AnyText {

	private static final List<Party> PARTIES = List.of(new Party("JP"), new Party("EU"), new Party("US"),
			new Party("UK"), new Party("FR"), new Party("IT"), new Party("DE"), new Party("CA"));

	private AnyText() {
	}

	static Arbitrary<Party> parties() {
		return Arbitraries.of(PARTIES);
	}

	/**
	 * A word, a blank, a sign of the notation, or anything else that Unicode has.
	 */
	static Arbitrary<String> piece() {
		return Arbitraries.frequencyOf(
				Tuple.of(8,
						Arbitraries.of("We ", "firmly ", "strongly ", "condemn ", "terrorism", "and ", "the ",
								"EU–Japan ", "co-operation ", "1,000.5 ", "Japan's ", " ", " ", ", ", ". ", "; ")),
				Tuple.of(8,
						Arbitraries.of("日本", "と", "欧州連合", "は、", "テロリズム", "を", "強く", "断固として", "非難する", "。", "及び", "　",
								"「海洋」", "［仮訳］")),
				Tuple.of(3,
						Arbitraries.of("[", "]", "|", "\\", ":", "EU: ", "JP, EU: ", "(+JP): ", "NATO:", "(", ",",
								"\\ ", "]\\")),
				Tuple.of(3, Arbitraries.of("\n", "\r\n", "\t", "\n\n", "  ", "\u00a0", "\u0000", "\u200f", "\ufeff")),
				Tuple.of(2,
						Arbitraries.of("e\u0301", "\u0301", "か\u3099", "が", "\u00e9", "\uFA19", "神", "\uD83D\uDC68",
								"\u200D", "\uD83C\uDFFD", "葛\uDB40\uDD00", "\uD83C\uDDEA\uD83C\uDDFA", "\u0338", "각")),
				Tuple.of(1, Arbitraries.strings().ofMaxLength(3)));
	}

	static Arbitrary<String> text() {
		return pieces().map((pieces) -> String.join("", pieces));
	}

	private static Arbitrary<List<String>> pieces() {
		return piece().list().ofMaxSize(40);
	}

	/**
	 * A base and what two to eight parties make of it, as typed.
	 */
	static Arbitrary<Round> round() {
		Arbitrary<List<List<Edit>>> edits = edit().list().ofMaxSize(6).list().ofMinSize(2).ofMaxSize(PARTIES.size());
		return Combinators.combine(pieces(), edits, Arbitraries.of(Language.class)).as((base, all, language) -> {
			Map<Party, String> proposals = new LinkedHashMap<>();
			for (int i = 0; i < all.size(); i++) {
				proposals.put(PARTIES.get(i), edited(base, all.get(i)));
			}
			return new Round(String.join("", base), proposals, language);
		});
	}

	/**
	 * The same in the canonical form, where everything must hold to the character.
	 */
	static Arbitrary<Round> canonicalRound() {
		return round().map((round) -> {
			Map<Party, String> proposals = new LinkedHashMap<>(round.proposals());
			proposals.replaceAll((party, proposal) -> CanonicalForm.of(proposal));
			return new Round(CanonicalForm.of(round.base()), proposals, round.language());
		});
	}

	private static Arbitrary<Edit> edit() {
		return Combinators
			.combine(Arbitraries.integers().between(0, 40), Arbitraries.integers().between(0, 3),
					piece().list().ofMaxSize(3))
			.as(Edit::new);
	}

	private static String edited(List<String> base, List<Edit> edits) {
		List<String> pieces = new ArrayList<>(base);
		for (Edit edit : edits) {
			int from = Math.min(edit.at(), pieces.size());
			List<String> gone = pieces.subList(from, Math.min(from + edit.deleted(), pieces.size()));
			gone.clear();
			gone.addAll(edit.inserted());
		}
		return String.join("", pieces);
	}

	/**
	 * A rolling text with brackets up to three deep.
	 */
	static Arbitrary<RollingText> rollingText() {
		return rollingText(3);
	}

	private static Arbitrary<RollingText> rollingText(int depth) {
		Arbitrary<Segment> agreed = piece().list().ofMaxSize(4).map((pieces) -> new Agreed(String.join("", pieces)));
		Arbitrary<Segment> segment = (depth == 0) ? agreed
				: Arbitraries.frequencyOf(Tuple.of(2, agreed), Tuple.of(1, bracket(depth)));
		return segment.list().ofMaxSize(4).map(RollingText::new);
	}

	private static Arbitrary<Segment> bracket(int depth) {
		Arbitrary<List<RollingText>> contents = rollingText(depth - 1).list().ofMinSize(1).ofMaxSize(4);
		Arbitrary<List<Integer>> wishes = Arbitraries.integers().between(0, 11).list().ofSize(PARTIES.size());
		return Combinators.combine(contents, wishes).as(AnyText::bracket);
	}

	/**
	 * A wish below 4 proposes the reading of that number, one below 8 supports it, any
	 * other wants the base.
	 */
	private static Segment bracket(List<RollingText> contents, List<Integer> wishes) {
		List<Reading> readings = new ArrayList<>();
		for (int i = 0; i < contents.size(); i++) {
			Reading reading = new Reading(contents.get(i), wishing(wishes, i), wishing(wishes, i + 4));
			if (!reading.isBase() || readings.stream().noneMatch(Reading::isBase)) {
				readings.add(reading);
			}
		}
		if (readings.stream().allMatch((reading) -> reading.content().isEmpty())) {
			return new Agreed("");
		}
		return new Bracket(readings);
	}

	private static Set<Party> wishing(List<Integer> wishes, int wish) {
		Set<Party> parties = new TreeSet<>();
		for (int i = 0; i < wishes.size(); i++) {
			if (wishes.get(i) == wish) {
				parties.add(PARTIES.get(i));
			}
		}
		return parties;
	}

	/**
	 * A base and the proposals made on it.
	 */
	record Round(String base, Map<Party, String> proposals, Language language) {

		RollingText compiled() {
			return RollingText.compile(this.base, this.proposals, this.language);
		}

	}

	/**
	 * Some pieces of a text replaced by others.
	 */
	private record Edit(int at, int deleted, List<String> inserted) {

	}

}
