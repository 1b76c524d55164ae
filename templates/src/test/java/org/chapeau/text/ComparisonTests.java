package org.chapeau.text;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTests {

	@Test
	void aRedlineShowsWhatWentBeforeWhatCame() {
		assertThat(english("We condemn the killing of civilians.", "We condemn the murder of civilians."))
			.isEqualTo("We condemn the -killing-+murder+ of civilians.");
	}

	@Test
	void wordsPutInComeWithTheBlankBehindThem() {
		assertThat(english("We condemn it.", "We firmly condemn it.")).isEqualTo("We +firmly +condemn it.");
	}

	@Test
	void changesWithNoWordBetweenThemAreOne() {
		assertThat(english("We firmly condemn it.", "The Ministers strongly oppose it."))
			.isEqualTo("-We firmly condemn-+The Ministers strongly oppose+ it.");
	}

	@Test
	void aWordBetweenChangesStays() {
		assertThat(english("peace and security", "stability and prosperity"))
			.isEqualTo("-peace-+stability+ and -security-+prosperity+");
	}

	@Test
	void japaneseIsComparedByTheWord() {
		assertThat(redline(Comparison.of("テロリズムを強く非難する。", "テロリズムを断固として非難する。", Language.JA)))
			.isEqualTo("テロリズムを-強く-+断固として+非難する。");
	}

	@Test
	void equalTextsAreTheSame() {
		assertThat(Comparison.of("We act.", "We act.", Language.EN).isSame()).isTrue();
		assertThat(Comparison.of("", "", Language.EN).changes()).isEmpty();
	}

	@Test
	void anAccentTypedInAnotherWayIsShownAsTheLaterTextHasIt() {
		Comparison comparison = Comparison.of("re\u0301gime", "r\u00e9gime", Language.EN);
		assertThat(comparison.isSame()).isTrue();
		assertThat(comparison.after()).isEqualTo("r\u00e9gime");
	}

	private static String english(String before, String after) {
		return redline(Comparison.of(before, after, Language.EN));
	}

	private static String redline(Comparison comparison) {
		return comparison.changes().stream().map((change) -> switch (change.kind()) {
			case EQUAL -> change.text();
			case DELETED -> "-" + change.text() + "-";
			case INSERTED -> "+" + change.text() + "+";
		}).collect(Collectors.joining());
	}

}
