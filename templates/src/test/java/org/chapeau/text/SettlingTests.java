package org.chapeau.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SettlingTests {

	private static final Party US = new Party("US");

	private static final Set<Party> BOTH = Set.of(Party.EU, Party.JP);

	private static final RollingText NESTED = RollingText
		.parse("[EU: We [EU: fully | JP: jointly | together] act. | ] We [JP: shall | will] report.");

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "We [JP: firmly | resolutely] act;We [JP (+US): firmly | resolutely] act",
			"We [EU: firmly | JP (+UK): strongly] act;We [EU: firmly | JP (+UK, US): strongly] act",
			"We [JP: jointly\\ | ]act[EU: now | JP: today];We [JP (+US): jointly\\ | ]act[EU: now | JP (+US): today]",
			"[EU: We [JP: shall | will] act | ];[EU: We [JP (+US): shall | will] act | ]",
			"We [EU: firmly | JP: strongly | (+US): resolutely] act;We [EU: firmly | JP: strongly | (+US): resolutely] act",
			"We [EU, US: firmly | JP: strongly] act;We [EU, US: firmly | JP: strongly] act",
			"We [EU (+JP): firmly | resolutely] act;We [EU (+JP): firmly | resolutely] act" })
	void aSupporterIsNamedWhereverTheOtherProposesAndItIsNotNamedYet(String notation, String supported) {
		assertThat(RollingText.parse(notation).supportedBy(US, Party.JP)).hasToString(supported);
	}

	@Test
	void nobodySupportsWhatItProposesItself() {
		assertThat(NESTED.supportedBy(Party.JP, Party.JP)).isEqualTo(NESTED);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "We [EU, JP: firmly | resolutely] act.;We firmly act.",
					"We [EU, JP, US: firmly | resolutely] act.;We firmly act.",
					"We [EU: firmly | JP: strongly] act[EU, JP: \\ now | ].;We [EU: firmly | JP: strongly] act now.",
					"We [EU (+JP): firmly | resolutely] act.;We [EU (+JP): firmly | resolutely] act.",
					"[EU, JP: We [EU, JP: shall | will] act. | ];We shall act.",
					"[US: We [EU, JP: shall | will] act. | ];[US: We shall act. | ]",
					"We act[US: [EU, JP: | \\ jointly] | ].;We act." })
	void whatAllProposeAlikeIsAgreed(String notation, String settled) {
		assertThat(RollingText.parse(notation).settle(BOTH)).hasToString(settled);
	}

	@Test
	void equalProposalsOfAllAreACleanText() {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(Party.JP, "We strongly condemn it.");
		proposals.put(Party.EU, "We strongly condemn it.");
		RollingText text = RollingText.compile("We condemn it.", proposals, Language.EN);
		assertThat(text.isClean()).isFalse();
		assertThat(text.settle(BOTH).clean()).isEqualTo("We strongly condemn it.");
	}

	@Test
	void amongNobodyNothingIsAgreed() {
		assertThatIllegalArgumentException().isThrownBy(() -> NESTED.settle(Set.of()));
	}

	@Test
	void aPartyThatTakesAReadingKeepsItsOwnWordsElsewhere() {
		RollingText text = RollingText
			.parse("We [EU: firmly | JP: strongly | resolutely] condemn [EU: this | JP: the] act.");
		assertThat(text.asTaking(Party.JP, BracketPath.of(0), 0)).isEqualTo("We firmly condemn the act.");
		assertThat(text.asTakingBase(Party.JP, BracketPath.of(0))).isEqualTo("We resolutely condemn the act.");
	}

	@Test
	void withinAReadingTakenThePartyReadsItsOwnBrackets() {
		assertThat(NESTED.asTaking(Party.JP, BracketPath.of(0), 0)).isEqualTo("We jointly act. We shall report.");
	}

	@Test
	void toTakeANestedReadingIsToTakeTheOneAroundIt() {
		assertThat(NESTED.asTaking(Party.JP, BracketPath.parse("0.0.0"), 0))
			.isEqualTo("We fully act. We shall report.");
		assertThat(NESTED.asTakingBase(US, BracketPath.parse("0.0.0"))).isEqualTo("We together act. We will report.");
	}

	@Test
	void anEarlierNestedBracketDoesNotMoveALaterOne() {
		RollingText text = RollingText.parse("[EU: a] [EU: b [EU: c | d] [EU: e [EU: f | g] | h] | i]");
		assertThat(text.asTaking(US, BracketPath.parse("1.0.1.0.0"), 0)).isEqualTo(" b d e f");
		assertThat(text.asTakingBase(US, BracketPath.parse("1.0.1.0.0"))).isEqualTo(" b d e g");
	}

	@Test
	void takingTheBaseOfABracketWithoutOneTakesNoWords() {
		RollingText text = RollingText.parse("We [EU: firmly\\ | JP: strongly\\ ]condemn it.");
		assertThat(text.asTakingBase(Party.EU, BracketPath.of(0))).isEqualTo("We condemn it.");
	}

	@ParameterizedTest
	@CsvSource({ "2,0", "0,2", "0,-1", "0.0.1,0", "0.0.0,3", "0.2.0,0", "0.1.0,0", "7.0.0,0" })
	void whatIsNotThereCannotBeTaken(String path, int reading) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NESTED.asTaking(Party.JP, BracketPath.parse(path), reading));
	}

}
