package org.chapeau.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.chapeau.text.AnyText.Round;

import static org.assertj.core.api.Assertions.assertThat;

class CompilationPropertyTests {

	@Provide
	Arbitrary<Round> rounds() {
		return AnyText.round();
	}

	@Provide
	Arbitrary<Round> canonicalRounds() {
		return AnyText.canonicalRound();
	}

	@Provide
	Arbitrary<String> texts() {
		return AnyText.text();
	}

	@Property
	void eachPartySeesExactlyItsProposal(@ForAll("canonicalRounds") Round round) {
		RollingText text = round.compiled();
		round.proposals().forEach((party, proposal) -> assertThat(text.as(party)).isEqualTo(proposal));
	}

	@Property
	void howeverItIsTypedEachPartySeesTheWordsOfItsProposal(@ForAll("rounds") Round round) {
		RollingText text = round.compiled();
		round.proposals()
			.forEach((party, proposal) -> assertThat(CanonicalForm.of(text.as(party)))
				.isEqualTo(CanonicalForm.of(proposal)));
	}

	@Property
	void theBaseIsExactlyTheBase(@ForAll("rounds") Round round) {
		assertThat(round.compiled().base()).isEqualTo(round.base());
	}

	@Property
	void aPartyWithoutAProposalSeesTheBase(@ForAll("rounds") Round round) {
		assertThat(round.compiled().as(new Party("OTHER"))).isEqualTo(round.base());
	}

	@Property
	void withoutProposalsTheBaseIsAgreed(@ForAll("texts") String base) {
		for (Language language : Language.values()) {
			assertThat(RollingText.compile(base, Map.of(), language)).isEqualTo(RollingText.agreed(base));
		}
	}

	@Property
	void theOrderOfThePartiesChangesOnlyTheOrderOfReadings(@ForAll("rounds") Round round, @ForAll Random random) {
		List<Party> order = new ArrayList<>(round.proposals().keySet());
		Collections.shuffle(order, random);
		Map<Party, String> shuffled = new LinkedHashMap<>();
		order.forEach((party) -> shuffled.put(party, round.proposals().get(party)));
		RollingText other = RollingText.compile(round.base(), shuffled, round.language());
		assertThat(unordered(other)).isEqualTo(unordered(round.compiled()));
	}

	@Property
	void onlyPartiesThatChangeSomethingAreNamed(@ForAll("canonicalRounds") Round round) {
		Set<Party> changing = new HashSet<>(round.proposals().keySet());
		changing.removeIf((party) -> round.base().equals(round.proposals().get(party)));
		assertThat(round.compiled().parties()).isEqualTo(changing);
	}

	@Property
	void noTwoReadingsOfABracketHaveTheSameWords(@ForAll("rounds") Round round) {
		for (OpenBracket open : round.compiled().openBrackets()) {
			assertThat(open.bracket().readings()).extracting((reading) -> CanonicalForm.of(reading.content().base()))
				.doesNotHaveDuplicates();
		}
	}

	@Property
	void settlingEveryBracketOnePartysWayGivesItsProposal(@ForAll("canonicalRounds") Round round) {
		RollingText text = round.compiled();
		round.proposals()
			.forEach((party, proposal) -> assertThat(text.resolve(party)).isEqualTo(RollingText.agreed(proposal)));
	}

	@Property
	void everyReadingStandsInTheTextsOfThoseItNames(@ForAll("canonicalRounds") Round round) {
		for (OpenBracket open : round.compiled().openBrackets()) {
			for (Reading reading : open.bracket().readings()) {
				String words = reading.content().clean();
				reading.parties().forEach((party) -> assertThat(round.proposals().get(party)).contains(words));
				assertThat(reading.isBase() && !round.base().contains(words)).isFalse();
			}
		}
	}

	@Property
	void whatIsAgreedStandsInEveryText(@ForAll("canonicalRounds") Round round) {
		for (Segment segment : round.compiled().segments()) {
			if (segment instanceof Agreed agreed) {
				assertThat(round.base()).contains(agreed.text());
				assertThat(round.proposals().values()).allMatch((proposal) -> proposal.contains(agreed.text()));
			}
		}
	}

	@Property
	void theCompiledTextComesThroughTheNotation(@ForAll("rounds") Round round) {
		assertThat(RollingText.parse(round.compiled().print())).isEqualTo(round.compiled());
	}

	@Property
	void aComparisonLosesAndInventsNothing(@ForAll("canonicalRounds") Round round) {
		for (String proposal : round.proposals().values()) {
			Comparison comparison = Comparison.of(round.base(), proposal, round.language());
			assertThat(comparison.before()).isEqualTo(round.base());
			assertThat(comparison.after()).isEqualTo(proposal);
			assertThat(comparison.isSame()).isEqualTo(round.base().equals(proposal));
		}
	}

	@Property
	void aComparisonOfOneTextInTwoUnicodeFormsFindsNoChange(@ForAll("texts") String text) {
		Comparison comparison = Comparison.of(text, CanonicalForm.of(text), Language.JA);
		assertThat(comparison.isSame()).isTrue();
	}

	private static List<Object> unordered(RollingText text) {
		List<Object> unordered = new ArrayList<>();
		for (Segment segment : text.segments()) {
			unordered.add((segment instanceof Bracket bracket) ? Set.copyOf(bracket.readings()) : segment);
		}
		return unordered;
	}

}
