package org.chapeau.text;

import java.util.stream.Stream;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RollingTextTests {

	private static final Party US = new Party("US");

	private static final RollingText CONDEMN = RollingText
		.parse("We [EU (+US): firmly | JP: strongly | resolutely] condemn");

	private static final RollingText NESTED = RollingText
		.parse("[EU: We [JP: jointly | together] act. | ] We [JP: shall | will] report.");

	@Test
	void aTextWithoutBracketsIsClean() {
		assertThat(RollingText.agreed("We condemn [sic]").isClean()).isTrue();
		assertThat(RollingText.agreed("We condemn [sic]").clean()).isEqualTo("We condemn [sic]");
	}

	@Test
	void aTextWithAnOpenBracketHasNoCleanText() {
		assertThat(CONDEMN.isClean()).isFalse();
		assertThatIllegalStateException().isThrownBy(CONDEMN::clean);
	}

	@Test
	void aPartySeesWhatItProposes() {
		assertThat(CONDEMN.as(Party.JP)).isEqualTo("We strongly condemn");
	}

	@Test
	void aPartySeesWhatItSupports() {
		assertThat(CONDEMN.as(US)).isEqualTo("We firmly condemn");
	}

	@Test
	void aPartyThatWantsNothingElseSeesTheBase() {
		assertThat(CONDEMN.as(new Party("UK"))).isEqualTo("We resolutely condemn").isEqualTo(CONDEMN.base());
	}

	@Test
	void whereABracketHasNoBaseReadingTheBaseHasNoWords() {
		assertThat(RollingText.parse("[EU: firmly\\ | JP: strongly\\ ]condemn").base()).isEqualTo("condemn");
	}

	@Test
	void viewsReachIntoNestedBrackets() {
		assertThat(NESTED.as(Party.EU)).isEqualTo("We together act. We will report.");
		assertThat(NESTED.as(Party.JP)).isEqualTo(" We shall report.");
	}

	@Test
	void allPartiesNamedAnywhereAreListed() {
		assertThat(CONDEMN.parties()).containsExactly(Party.EU, Party.JP, US);
		assertThat(NESTED.parties()).containsExactly(Party.EU, Party.JP);
	}

	@Test
	void openBracketsAreListedWithTheNestedOnesInTheirPlace() {
		assertThat(NESTED.openBrackets()).extracting((open) -> open.path().toString())
			.containsExactly("0", "0.0.0", "1");
	}

	@Test
	void takingAReadingSettlesTheBracket() {
		assertThat(CONDEMN.take(BracketPath.of(0), 1)).isEqualTo(RollingText.agreed("We strongly condemn"));
	}

	@Test
	void takingAReadingLeavesTheBracketsInItOpen() {
		assertThat(NESTED.take(BracketPath.of(0), 0))
			.hasToString("We [JP: jointly | together] act. We [JP: shall | will] report.");
	}

	@Test
	void takingTheBaseSettlesTheBracket() {
		assertThat(CONDEMN.takeBase(BracketPath.of(0)).clean()).isEqualTo("We resolutely condemn");
	}

	@Test
	void takingTheBaseWhereThereIsNoneLeavesNoWords() {
		assertThat(RollingText.parse("[EU: firmly\\ | JP: strongly\\ ]condemn").takeBase(BracketPath.of(0)).clean())
			.isEqualTo("condemn");
	}

	@Test
	void chairsTextTakesThePlaceOfAllReadings() {
		assertThat(CONDEMN.replace(BracketPath.of(0), RollingText.agreed("unequivocally")).clean())
			.isEqualTo("We unequivocally condemn");
	}

	@Test
	void aNestedBracketIsSettledByItself() {
		assertThat(NESTED.take(BracketPath.parse("0.0.0"), 0))
			.hasToString("[EU: We jointly act. | ] We [JP: shall | will] report.");
	}

	@Test
	void aBracketLeftWithoutWordsIsGone() {
		RollingText text = RollingText.parse("We act[EU: [JP: \\ jointly | ] | ].");
		assertThat(text.takeBase(BracketPath.parse("0.0.0"))).isEqualTo(RollingText.agreed("We act."));
	}

	@Test
	void resolvingOnePartysWaySettlesEveryBracket() {
		assertThat(NESTED.resolve(Party.EU)).isEqualTo(RollingText.agreed("We together act. We will report."));
	}

	@Test
	void whatIsNotThereCannotBeSettled() {
		assertThatIllegalArgumentException().isThrownBy(() -> CONDEMN.take(BracketPath.of(1), 0));
		assertThatIllegalArgumentException().isThrownBy(() -> CONDEMN.take(BracketPath.of(0), 3));
		assertThatIllegalArgumentException().isThrownBy(() -> NESTED.takeBase(BracketPath.parse("0.7.0")));
		assertThatIllegalArgumentException().isThrownBy(() -> BracketPath.parse("0.1"));
		assertThatIllegalArgumentException().isThrownBy(() -> BracketPath.parse("-1"));
	}

	@Test
	void aPartyCannotWantTwoReadings() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Bracket(List.of(Reading.of("a", Party.EU), Reading.of("b", Party.EU))));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Reading(RollingText.agreed("a"), Set.of(Party.EU), Set.of(Party.EU)));
	}

	@Test
	void aBracketHasOneBaseAndSomeWords() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Bracket(List.of(Reading.base("a"), Reading.base("b"))));
		assertThatIllegalArgumentException().isThrownBy(() -> new Bracket(List.of(Reading.of("", Party.EU))));
	}

	@Test
	void agreedRunsThatMeetAreOneRun() {
		assertThat(RollingText.of(new Agreed("We "), new Agreed(""), new Agreed("act.")))
			.isEqualTo(RollingText.agreed("We act."));
		assertThat(RollingText.agreed("")).isEqualTo(RollingText.EMPTY);
	}

	@Test
	void aPartyCodeIsTwoToEightCapitalLettersAndDigits() {
		assertThat(new Party("G7").compareTo(Party.EU)).isPositive();
		for (String code : List.of("", "E", "eu", "7G", "TOOLONGCODE", "EU ")) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Party(code));
		}
	}

	@Test
	void theBlankThatAllReadingsEndInIsShownBehindTheBracket() {
		assertThat(typeset("[EU: firmly\\ | JP: strongly\\ ]condemn")).isEqualTo("[EU: firmly | JP: strongly] condemn");
		assertThat(typeset("the [JP: free and open\\ | ]sea")).isEqualTo("the [JP: free and open | ] sea");
	}

	@Test
	void aBlankThatOnlyOneReadingEndsInStaysWhereItIs() {
		assertThat(typeset("[EU: firmly\\ | JP: strongly]condemn")).isEqualTo("[EU: firmly\\ | JP: strongly]condemn");
	}

	private static String typeset(String notation) {
		List<Segment> shown = RollingText.parse(notation)
			.segments()
			.stream()
			.flatMap((segment) -> (segment instanceof Bracket bracket) ? bracket.typeset().segments().stream()
					: Stream.of(segment))
			.toList();
		return new RollingText(shown).print();
	}

}
