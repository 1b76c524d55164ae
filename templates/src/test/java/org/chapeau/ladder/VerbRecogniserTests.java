package org.chapeau.ladder;

import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Rung;
import org.chapeau.catalogue.Scale;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class VerbRecogniserTests {

	private final Ladder ladder = Ladder.load();

	private final VerbRecogniser recogniser = VerbRecogniser.of(this.ladder);

	@ParameterizedTest
	@EnumSource
	void everyRungIsRecognisedAsTheLadderWritesIt(Language language) {
		assertThat(this.ladder.rungs())
			.allSatisfy((rung) -> assertThat(find(rung, language).levels()).as(rung.en() + " " + rung.ja())
				.contains(rung.level()));
	}

	@Test
	void aTextMayHaveSeveralVerbs() {
		assertThat(
				this.recogniser.find("They condemned the launch and urged the DPRK to return to talks.", Language.EN))
			.extracting(FoundVerb::level)
			.containsExactly(new LadderLevel(Scale.CONCERN, 7), new LadderLevel(Scale.CALL, 3));
	}

	@Test
	void anAdjectiveChangesTheForce() {
		assertThat(shift("They express grave concern.", "They express concern.")).isEqualTo(Shift.WEAKER);
		assertThat(shift("They condemn it.", "They firmly condemn it.")).isEqualTo(Shift.STRONGER);
		assertThat(shift("They condemn it.", "It is condemned by them.")).isEqualTo(Shift.SAME);
	}

	@Test
	void whatIsDeniedOrOnAnotherScaleIsNeitherWeakerNorStronger() {
		assertThat(shift("They condemn it.", "They do not condemn it.")).isEqualTo(Shift.OTHER);
		assertThat(shift("They condemn it.", "They welcome it.")).isEqualTo(Shift.OTHER);
	}

	private Shift shift(String first, String second) {
		return Shift.between(this.recogniser.leading(first, Language.EN).orElseThrow(),
				this.recogniser.leading(second, Language.EN).orElseThrow());
	}

	private FoundVerb find(Rung rung, Language language) {
		String sentence = switch (language) {
			case EN -> "They " + rung.en() + " it.";
			case JA -> "双方は、" + rung.ja().replace("引き続き〜し", "引き続き協力し").replace("〜", "実施する") + "。";
		};
		return this.recogniser.leading(sentence, language)
			.orElseThrow(() -> new AssertionError("No verb in: " + sentence));
	}

}
