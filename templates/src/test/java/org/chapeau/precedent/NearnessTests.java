package org.chapeau.precedent;

import java.util.stream.Collectors;

import org.chapeau.text.Change;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A wording beside an earlier one.
 */
class NearnessTests {

	private static final String EARLIER = "The two sides strongly condemned the launch of a ballistic missile. "
			+ "They called on all States to implement the resolutions of the Security Council.";

	@Test
	void theSameWordsAreVerbatim() {
		Nearness nearness = Nearness.of(EARLIER, EARLIER, Language.EN);
		assertThat(nearness.closeness()).isEqualTo(Closeness.VERBATIM);
		assertThat(nearness.share()).isEqualTo(1);
	}

	@Test
	void aWordMoreIsAnAdaptation() {
		Nearness nearness = Nearness.of(EARLIER, EARLIER.replace("strongly ", ""), Language.EN);
		assertThat(nearness.closeness()).isEqualTo(Closeness.ADAPTED);
		assertThat(nearness.changes()).filteredOn((change) -> change.kind() == Change.Kind.DELETED)
			.extracting(Change::text)
			.containsExactly("strongly ");
	}

	@Test
	void otherWordsAreADeparture() {
		assertThat(Nearness.of(EARLIER, "The two sides will exchange views on missiles.", Language.EN).closeness())
			.isEqualTo(Closeness.DEPARTED);
	}

	@Test
	void aSentenceIsComparedWithTheSentenceItComesFrom() {
		Nearness nearness = Nearness.of(EARLIER, "They called on all States to implement the resolutions.",
				Language.EN);
		assertThat(nearness.closeness()).isEqualTo(Closeness.ADAPTED);
		assertThat(nearness.before()).startsWith("The two sides strongly condemned");
		assertThat(nearness.changes()
			.stream()
			.filter((change) -> change.kind() != Change.Kind.INSERTED)
			.map(Change::text)
			.collect(Collectors.joining())
			.replaceAll("\\s", "")).as("the whole earlier paragraph").isEqualTo(EARLIER.replaceAll("\\s", ""));
	}

	@Test
	void someWordsThatStandThereAreVerbatimAndHalfAWordIsNot() {
		assertThat(Nearness.of(EARLIER, "ballistic missile", Language.EN).closeness()).isEqualTo(Closeness.VERBATIM);
		assertThat(Nearness.of(EARLIER, "ballistic miss", Language.EN).closeness()).isEqualTo(Closeness.DEPARTED);
		assertThat(Nearness.of("双方は、発射を強く非難した。", "強く非難した", Language.JA).closeness()).isEqualTo(Closeness.VERBATIM);
	}

	@Test
	void whatStandsAroundWordsThatWereLookedUpIsNotStruckOut() {
		assertThat(Nearness.of(EARLIER, "a ballistic missile", Language.EN).changes()).extracting(Change::kind)
			.containsOnly(Change.Kind.EQUAL);
	}

	@Test
	void japaneseIsComparedByItsWords() {
		Nearness nearness = Nearness.of("双方は、弾道ミサイルの発射を強く非難した。", "双方は、弾道ミサイルの発射を非難した。", Language.JA);
		assertThat(nearness.closeness()).isEqualTo(Closeness.ADAPTED);
	}

}
