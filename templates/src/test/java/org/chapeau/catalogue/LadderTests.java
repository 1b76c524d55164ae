package org.chapeau.catalogue;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LadderTests {

	private final Ladder ladder = Ladder.load();

	@Test
	void everyScaleHasRungs() {
		assertThat(this.ladder.rungs()).extracting((rung) -> rung.level().scale()).containsAll(Scale.ofTheProgram());
	}

	@Test
	void everyVerbIsFoundAtItsOwnRung() {
		assertThat(this.ladder.rungs()).allSatisfy((rung) -> {
			LadderLevel level = rung.level();
			assertThat(this.ladder.level(level.scale(), rung.en())).hasValue(level.level());
			assertThat(this.ladder.level(level.scale(), rung.ja())).hasValue(level.level());
			assertThat(this.ladder.rung(level)).contains(rung);
		});
	}

	@Test
	void aVerbIsRankedInEachLanguageOnItsOwn() {
		assertThat(this.ladder.level(Scale.CONCERN, "express grave concern")).hasValue(5);
		assertThat(this.ladder.level(Scale.CONCERN, "重大な懸念を表明する")).hasValue(5);
		assertThat(this.ladder.level(Scale.CONCERN, "深刻な懸念を表明する")).hasValue(3);
	}

	@Test
	void aSynonymHasTheLevelOfItsRung() {
		assertThat(this.ladder.level(Scale.WELCOME, "support")).hasValue(4);
		assertThat(this.ladder.level(Scale.COMMITMENT, "検討する")).hasValue(2);
		assertThat(this.ladder.level(Scale.CALL, "call for")).hasValue(2);
	}

	@Test
	void everySynonymBelongsToARung() {
		long rows = Resources.lines("catalogue/ladder-synonyms.csv").size() - 1L;
		assertThat(this.ladder.rungs().stream().mapToLong((rung) -> rung.synonyms().size()).sum()).isEqualTo(rows);
	}

	@Test
	void aVerbOfAnotherScaleIsNotFound() {
		assertThat(this.ladder.level(Scale.CALL, "condemn")).isEmpty();
	}

}
