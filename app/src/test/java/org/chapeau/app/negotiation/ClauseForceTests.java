package org.chapeau.app.negotiation;

import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Part;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clause speaks as strongly as the stronger of its template and its words.
 */
class ClauseForceTests {

	private static final Force CONDEMNS = new Force(Kind.CONDEMNATION, Scale.CONCERN, 7);

	private final ClauseForce force = new ClauseForce(VerbRecogniser.of(Ladder.load()));

	@Test
	void wordsThatAreStrongerThanTheTemplateCount() {
		assertThat(this.force.of(clause(Kind.CONCERN, "CONCERN", 2, "We condemn the launches.", "発射に懸念を表明する。")))
			.containsExactly(CONDEMNS);
	}

	@Test
	void wordsThatAreWeakerDoNot() {
		assertThat(this.force.of(clause(Kind.CONDEMNATION, "concern", 7, "We express concern.", "懸念を表明する。")))
			.containsExactly(CONDEMNS);
	}

	@Test
	void theStrongerLanguageCounts() {
		assertThat(this.force.of(clause(null, null, null, "We condemn the launches.", "発射を強く非難する。")))
			.containsExactly(new Force(Kind.CONDEMNATION, Scale.CONCERN, 8));
	}

	@Test
	void aClauseKeepsItsKindAsLongAsItsVerbCanBeOfIt() {
		assertThat(this.force.of(clause(Kind.SUPPORT, "WELCOME", 4, "We commend the report.", "報告を高く評価する。")))
			.containsExactly(new Force(Kind.SUPPORT, Scale.WELCOME, 4));
		assertThat(this.force.of(clause(Kind.OUTCOME, null, null, "An exercise was held.", "演習が実施された。")))
			.containsExactly(new Force(Kind.OUTCOME, null, 0));
	}

	@Test
	void whatIsSaidOnTwoScalesIsSaidOnBoth() {
		assertThat(this.force.of(clause(Kind.COMMITMENT, "COMMITMENT", 3,
				"We will continue to work together. We condemn the launches.", "引き続き協力していく。発射を非難する。")))
			.containsExactly(CONDEMNS, new Force(Kind.COMMITMENT, Scale.COMMITMENT, 3));
	}

	@Test
	void ofOpenBracketsTheStrongestReadingCountsWhoeverWantsIt() {
		assertThat(this.force.of(clause(Kind.CONCERN, "CONCERN", 2,
				"We [EU: express concern at | JP: strongly condemn | deplore] the launches.", "発射に懸念を表明する。")))
			.containsExactly(new Force(Kind.CONDEMNATION, Scale.CONCERN, 8));
		assertThat(this.force.of(clause(null, null, null, "[EU: We condemn the launches.]", "[EU: 発射を非難する。]")))
			.containsExactly(CONDEMNS);
	}

	@Test
	void aPreambleOfParticiplesSpeaksAllTheSame() {
		assertThat(this.force.of(clause(null, null, null, "Reaffirming the Charter, condemning the launches,", "")))
			.contains(CONDEMNS);
	}

	@Test
	void aVerbThatDependsOnAnotherDoesNotCarryTheClause() {
		assertThat(this.force.of(clause(null, null, null, "We welcome the resolution that condemns them.", "")))
			.containsExactly(new Force(Kind.WELCOME, Scale.WELCOME, 3));
	}

	@Test
	void wordsOffTheLadderSayNothing() {
		assertThat(this.force.of(clause(null, null, null, "They met in Tokyo.", "東京で会談した。")))
			.containsExactly(new Force(null, null, 0));
	}

	private static ClauseText clause(@Nullable Kind kind, @Nullable String scale, @Nullable Integer level, String en,
			String ja) {
		return new ClauseText(ClauseId.random(), DossierId.random(), 1, Part.OPERATIVE, kind, null, scale, level, 0,
				null, 1, "hash", RollingText.parse(en), RollingText.parse(ja), Set.of(), false);
	}

}
