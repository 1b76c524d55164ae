package org.chapeau.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.chapeau.text.AnyText.Round;

import static org.assertj.core.api.Assertions.assertThat;

class RebasePropertyTests {

	@Provide
	Arbitrary<Round> rounds() {
		return AnyText.round();
	}

	@Provide
	Arbitrary<String> texts() {
		return AnyText.text();
	}

	/**
	 * For each of a row of sentences whether nobody, the party, or somebody else changes
	 * it.
	 */
	@Provide
	Arbitrary<List<Integer>> changes() {
		return Arbitraries.integers().between(0, 2).list().ofMaxSize(12);
	}

	@Provide
	Arbitrary<String> plainSentences() {
		return Arbitraries.of("a ", "b ", "c ", "d ", "e ").list().ofMaxSize(30).map((words) -> String.join("", words));
	}

	@Property
	void onTheSameBaseTheProposalIsTheProposal(@ForAll("rounds") Round round) {
		round.proposals()
			.values()
			.forEach((proposal) -> assertThat(Rebase.of(round.base(), proposal, round.base(), round.language()))
				.isEqualTo(new Rebase(proposal, List.of())));
	}

	@Property
	void aPartyThatChangedNothingGetsTheNewBase(@ForAll("rounds") Round round) {
		round.proposals()
			.values()
			.forEach((newBase) -> assertThat(Rebase.of(round.base(), round.base(), newBase, round.language()))
				.isEqualTo(new Rebase(newBase, List.of())));
	}

	@Property
	void aProposalThatHasBecomeTheBaseIsTheNewBase(@ForAll("rounds") Round round) {
		round.proposals()
			.values()
			.forEach((same) -> assertThat(Rebase.of(round.base(), same, same, round.language()))
				.isEqualTo(new Rebase(same, List.of())));
	}

	@Property
	void changesApartFromEachOtherAllSurvive(@ForAll("changes") List<Integer> changes, @ForAll Language language) {
		Rebase rebase = Rebase.of(sentences(changes, false, false, language), sentences(changes, true, false, language),
				sentences(changes, false, true, language), language);
		assertThat(rebase).isEqualTo(new Rebase(sentences(changes, true, true, language), List.of()));
	}

	@Property
	void noWordIsInvented(@ForAll("plainSentences") String oldBase, @ForAll("plainSentences") String proposal,
			@ForAll("plainSentences") String newBase) {
		Rebase rebase = Rebase.of(oldBase, proposal, newBase, Language.EN);
		assertThat(words(oldBase + proposal + newBase)).containsAll(words(rebase.words()));
	}

	@Property
	void anyTextsCanBeRebasedAndNoCharacterIsInvented(@ForAll("texts") String oldBase, @ForAll("texts") String proposal,
			@ForAll("texts") String newBase, @ForAll Language language) {
		Rebase rebase = Rebase.of(oldBase, proposal, newBase, language);
		Set<Integer> known = new HashSet<>((oldBase + proposal + newBase).codePoints().boxed().toList());
		assertThat(known).containsAll(rebase.words().codePoints().boxed().toList());
	}

	@Property
	void aConflictIsTakenFromTheThreeTexts(@ForAll("rounds") Round round) {
		List<String> proposals = new ArrayList<>(round.proposals().values());
		Rebase rebase = Rebase.of(round.base(), proposals.get(0), proposals.get(1), round.language());
		assertThat(rebase.conflicts()).allSatisfy((conflict) -> {
			assertThat(round.base()).contains(conflict.was());
			assertThat(proposals.get(0)).contains(conflict.proposed());
			assertThat(proposals.get(1)).contains(conflict.now());
			assertThat(rebase.words()).contains(conflict.proposed());
		});
	}

	private static Set<String> words(String text) {
		return Set.copyOf(Arrays.asList((" " + text).split(" ")));
	}

	/**
	 * Sentences of which the party changes those marked 1, and somebody else those marked
	 * 2.
	 */
	private static String sentences(List<Integer> changes, boolean party, boolean other, Language language) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < changes.size(); i++) {
			boolean changed = (changes.get(i) == 1) ? party : changes.get(i) == 2 && other;
			if (language == Language.EN) {
				text.append("In year ").append(i).append(changed ? " we spoke of it. " : " we acted on it. ");
			}
			else {
				text.append("第").append(i).append(changed ? "年に述べた。" : "年に行った。");
			}
		}
		return text.toString();
	}

}
