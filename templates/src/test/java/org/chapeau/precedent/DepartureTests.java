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
			.containsExactly(
					new Departure(Kind.VERB, Language.EN, "condemned", "expressed grave concern about", Shift.WEAKER));
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
			.containsExactly(new Departure(Kind.VERB, Language.EN, "strongly condemn", "condemned", Shift.WEAKER));
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
			.containsExactly(new Departure(Kind.NAME_DROPPED, Language.EN, "Russia", "", null));
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
	void anAdverbOfTheVerbIsMeasuredWithTheVerb() {
		assertThat(
				this.check.between("The two sides strongly condemned it.", "The two sides condemned it.", Language.EN))
			.extracting(Departure::kind)
			.containsExactly(Kind.VERB);
	}

	@Test
	void whatHasNoWordsHasNotDeparted() {
		assertThat(this.check.between("", "The two sides condemned it.", Language.EN)).isEmpty();
	}

}
