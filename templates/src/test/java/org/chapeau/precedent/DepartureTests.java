package org.chapeau.precedent;

import java.util.Optional;

import org.chapeau.bilingual.Glossary;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.Shift;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.precedent.Departure.Kind;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What a wording says less, more or otherwise than an earlier one.
 */
class DepartureTests {

	private final DepartureCheck check = new DepartureCheck(Glossary.load(), VerbRecogniser.of(Ladder.load()),
			Ladder.load());

	@Test
	void aWeakerVerbIsSaid() {
		assertThat(this.check.between("The two sides condemned the launch.",
				"The two sides expressed grave concern about the launch.", Language.EN))
			.containsExactly(Departure.ofVerb(Language.EN, "condemned", "expressed grave concern about", Shift.WEAKER));
	}

	@Test
	void aStrongerVerbIsSaidInJapaneseToo() {
		assertThat(this.check.between("双方は、発射に懸念を表明した。", "双方は、発射を強く非難した。", Language.JA))
			.extracting(Departure::kind, Departure::shift)
			.containsExactly(tuple(Kind.VERB, Shift.STRONGER));
	}

	@Test
	void whatAnOfficerHasSaidOfTheEarlierVerbCounts() {
		Optional<LadderLevel> said = Optional.of(new LadderLevel(Scale.CONCERN, 8));
		assertThat(this.check.between("The two sides had no sympathy for the launch.", said,
				"The two sides condemned the launch.", Language.EN))
			.containsExactly(Departure.ofVerb(Language.EN, "strongly condemn", "condemned", Shift.WEAKER));
	}

	@Test
	void aNegationIsNoLevel() {
		assertThat(this.check.between("The two sides oppose such attempts.",
				"The two sides do not oppose such attempts.", Language.EN))
			.extracting(Departure::shift)
			.containsExactly(Shift.OTHER);
	}

	@Test
	void whoIsNoLongerNamedIsSaidByAnyOfTheirNames() {
		assertThat(this.check.between("The two sides condemned Russia's war and the support of North Korea.",
				"The two sides condemned the war and the support of the DPRK.", Language.EN))
			.containsExactly(new Departure(Kind.NAME_DROPPED, Language.EN, "Russia", "", null, null,
					"…sides condemned Russia's war and the…"));
	}

	@Test
	void theSidesThemselvesAreNoNews() {
		assertThat(this.check.between("The EU and Japan will cooperate.", "The two sides will cooperate.", Language.EN))
			.isEmpty();
	}

	@Test
	void anAdjectiveThatWasDroppedIsSaid() {
		assertThat(this.check.between("The two sides called for the full and immediate withdrawal of troops.",
				"The two sides called for the withdrawal of all troops.", Language.EN))
			.extracting(Departure::kind, Departure::before)
			.containsExactly(tuple(Kind.QUALIFIER_DROPPED, "full"), tuple(Kind.QUALIFIER_DROPPED, "immediate"));
		assertThat(this.check.between("双方は、無条件の撤退を求めた。", "双方は、撤退を求めた。", Language.JA))
			.extracting(Departure::kind, Departure::before)
			.containsExactly(tuple(Kind.QUALIFIER_DROPPED, "無条件の"));
	}

	@Test
	void eachAdjectiveSaysWhatItAddedAndWhereItStood() {
		assertThat(
				this.check.between("Both sides met. They condemned Russia's illegal, unprovoked and unjustified war.",
						"They condemned Russia's illegal war and called for its immediate end.", Language.EN))
			.extracting(Departure::kind, Departure::words, Departure::weight, Departure::where)
			.containsExactly(
					tuple(Kind.QUALIFIER_DROPPED, "unprovoked", Weight.BLAME,
							"…Russia's illegal, unprovoked and unjustified war."),
					tuple(Kind.QUALIFIER_DROPPED, "unjustified", Weight.BLAME, "…unprovoked and unjustified war."),
					tuple(Kind.QUALIFIER_ADDED, "immediate", Weight.TIME, "…for its immediate end."));
		assertThat(this.check.between("双方は会談した。双方は、ロシアによる不当な侵略を非難した。", "双方は、ロシアによる侵略を直ちにやめるよう求め、非難した。", Language.JA))
			.extracting(Departure::kind, Departure::words, Departure::weight, Departure::where)
			.contains(tuple(Kind.QUALIFIER_DROPPED, "不当な", Weight.BLAME, "…は、ロシアによる不当な侵略を非難した。"),
					tuple(Kind.QUALIFIER_ADDED, "直ちに", Weight.TIME, "…シアによる侵略を直ちにやめるよう求め、非難…"));
	}

	@Test
	void anotherFormOfTheSameWordIsNoNews() {
		assertThat(this.check.between("They called for the immediate and full withdrawal of Russia's troops.",
				"They called on Russia to withdraw its troops immediately and fully.", Language.EN))
			.isEmpty();
		assertThat(this.check.between("双方は、ロシアによる侵略の即時の停止を求めた。", "双方は、ロシアが侵略を即時に停止するよう求めた。", Language.JA)).isEmpty();
		assertThat(this.check.between("双方は、違法で、不当な侵略を非難した。", "双方は、不当で違法な侵略を非難した。", Language.JA)).isEmpty();
		assertThat(this.check.between("双方は、緊密な協力を歓迎した。", "双方は、より緊密に協力することを歓迎した。", Language.JA)).isEmpty();
	}

	@Test
	void anotherWordOfTheSameSenseIsNews() {
		assertThat(this.check.between("They firmly support Ukraine.", "They strongly support Ukraine.", Language.EN))
			.extracting(Departure::kind, Departure::words)
			.containsExactly(tuple(Kind.QUALIFIER_DROPPED, "firmly"), tuple(Kind.QUALIFIER_ADDED, "strongly"));
	}

	@Test
	void whatOnlyLooksLikeAnAdjectiveOfWeightIsNone() {
		assertThat(this.check.between("They agreed to complete the talks and to close the file, not just in Kobe.",
				"They agreed to end the talks and to shut the file in Kobe.", Language.EN))
			.isEmpty();
		assertThat(this.check.between("双方は、不公正な慣行に関する興味深い議論を歓迎した。", "双方は、慣行に関する議論を歓迎した。", Language.JA)).isEmpty();
	}

	@Test
	void personsAndOrganisationsAreNamedAsStatesAre() {
		assertThat(
				this.check.between("双方は、国際連合安全保障理事会及び北大西洋条約機構（NATO）の取組を歓迎した。", "双方は、国際連合安全保障理事会の取組を歓迎した。", Language.JA))
			.extracting(Departure::kind)
			.containsExactly(Kind.NAME_DROPPED);
	}

	@Test
	void aWordingStandsBesideAnEarlierOneAsTheLadderMeasuresIt() {
		assertThat(standing("They condemned the launch.", "They deplored the launch.")).isEqualTo(Standing.WEAKER);
		assertThat(standing("They deplored the launch.", "They condemned the launch.")).isEqualTo(Standing.STRONGER);
		assertThat(standing("They condemned the launch.", "They condemned the two launches."))
			.isEqualTo(Standing.LEVEL);
		assertThat(standing("They condemned the launch.", "They welcomed the launch.")).isEqualTo(Standing.OTHER);
		assertThat(standing("They condemned the launch.", "They watched the launch.")).isEqualTo(Standing.OTHER);
		assertThat(standing("They watched it.", "They looked at it.")).isEqualTo(Standing.UNMEASURED);
		assertThat(standing("They condemned the launch.", " ")).isEqualTo(Standing.SILENT);
	}

	private Standing standing(String earlier, String now) {
		VerbRecogniser verbs = VerbRecogniser.of(Ladder.load());
		return this.check
			.beside(earlier, verbs.leading(earlier, Language.EN).map((verb) -> verb.level()), now, Language.EN)
			.standing();
	}

	@Test
	void anAdverbOfTheVerbIsMeasuredWithTheVerb() {
		assertThat(
				this.check.between("The two sides strongly condemned it.", "The two sides condemned it.", Language.EN))
			.extracting(Departure::kind)
			.containsExactly(Kind.VERB);
	}

	@Test
	void aVerbThatIsKnownByItsEndingIsCalledAsOnTheLadder() {
		assertThat(this.check.between("双方は、引き続き連携を強化していく。", "双方は、連携することで一致した。", Language.JA))
			.extracting(Departure::before, Departure::now)
			.containsExactly(tuple("引き続き〜していく", "一致した"));
	}

	@Test
	void whatHasNoWordsHasNotDeparted() {
		assertThat(this.check.between("", "The two sides condemned it.", Language.EN)).isEmpty();
	}

}
