package org.chapeau.text;

import java.util.List;
import java.util.Set;

import org.chapeau.text.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NotationTests {

	private static final Party US = new Party("US");

	@ParameterizedTest
	@ValueSource(strings = { "We condemn terrorism.", "We [EU: firmly | JP: strongly] condemn",
			"We [EU: firmly | JP: strongly | resolutely] condemn", "[EU, JP: firmly | US: strongly]",
			"[EU (+JP, US): firmly | strongly]", "[EU: firmly | (+JP): strongly]", "[EU: firmly\\ | ]condemn",
			"[EU: | in all its forms]", "[ | EU: firmly]", "[EU: [JP: firmly | strongly] and jointly | ]",
			"[Security and defence]", "日本は［仮訳］、[EU: 強く | JP: 断固として]非難する：" })
	void canonicalNotationIsPrintedAsItWasRead(String notation) {
		assertThat(RollingText.parse(notation).print()).isEqualTo(notation);
	}

	@Test
	void readingsKnowWhoProposesAndWhoSupports() {
		Bracket bracket = onlyBracket("[EU, US (+JP): firmly | strongly]");
		assertThat(bracket.readings().get(0).proposers()).containsExactly(Party.EU, US);
		assertThat(bracket.readings().get(0).supporters()).containsExactly(Party.JP);
		assertThat(bracket.base()).contains(Reading.base("strongly"));
	}

	@Test
	void anEmptyReadingIsADeletion() {
		assertThat(onlyBracket("[EU: | in all its forms]").readings()).containsExactly(Reading.of("", Party.EU),
				Reading.base("in all its forms"));
	}

	@Test
	void whiteSpaceAroundAReadingOnlySetsItApart() {
		assertThat(RollingText.parse("[  EU ,JP:firmly|\n\tstrongly ]")).hasToString("[EU, JP: firmly | strongly]");
	}

	@Test
	void whiteSpaceBehindABackslashBelongsToTheReading() {
		assertThat(RollingText.parse("We [EU: firmly\\ | ]condemn").as(Party.EU)).isEqualTo("We firmly condemn");
	}

	@Test
	void anIdeographicSpaceBelongsToTheReading() {
		assertThat(onlyBracket("[EU: 　強く | ]").readings().get(0)).isEqualTo(Reading.of("　強く", Party.EU));
	}

	@Test
	void aBackslashMakesTheNextCharacterAnOrdinaryOne() {
		assertThat(RollingText.parse("\\[sic\\] a\\|b \\\\ c").clean()).isEqualTo("[sic] a|b \\ c");
	}

	@Test
	void aBarOutsideBracketsIsAnOrdinaryCharacter() {
		assertThat(RollingText.parse("Tokyo | Brussels").clean()).isEqualTo("Tokyo | Brussels");
	}

	@Test
	void aBaseThatBeginsLikeALabelIsToldFromOne() {
		RollingText text = RollingText.of(new Bracket(List.of(Reading.base("NATO: the alliance"))));
		assertThat(text).hasToString("[\\NATO: the alliance]");
		assertThat(RollingText.parse(text.print())).isEqualTo(text);
	}

	@Test
	void aWordBeforeAColonIsALabelOnlyIfItCouldBeACode() {
		assertThat(onlyBracket("[Note: see annex]").readings()).containsExactly(Reading.base("Note: see annex"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "We [EU: firmly condemn;UNBALANCED;3", "firmly] condemn;UNBALANCED;6",
					"[EU: [JP: a | b] condemn;UNBALANCED;0", "a [] b;EMPTY_BRACKET;2", "a [EU: | ] b;EMPTY_BRACKET;2",
					"[EU: a | XX: b];UNKNOWN_PARTY;9", "[EU (+XX): a];UNKNOWN_PARTY;1", "[EU: a | EU: b];PARTY_TWICE;9",
					"[EU (+EU): a];PARTY_TWICE;1", "[EU: a | b | c];BASE_TWICE;13", "[EU: a | b | c;UNBALANCED;0",
					"ends in \\;DANGLING_ESCAPE;8" })
	void aFaultIsNamedWithItsPlace(String notation, Reason reason, int position) {
		assertThatExceptionOfType(NotationException.class)
			.isThrownBy(() -> RollingText.parse(notation, Set.of(Party.EU, Party.JP)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(reason))
			.satisfies((ex) -> assertThat(ex.position()).isEqualTo(position));
	}

	@Test
	void bracketsMayNestAsDeepAsTheLimitAndNoDeeper() {
		String deepest = "[".repeat(RollingText.MAX_DEPTH) + "a" + "]".repeat(RollingText.MAX_DEPTH);
		assertThat(RollingText.parse(deepest).print()).isEqualTo(deepest);
		assertThatExceptionOfType(NotationException.class).isThrownBy(() -> RollingText.parse("[" + deepest + "]"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.TOO_DEEP));
	}

	@Test
	void aMegabyteOfOpeningBracketsIsRefusedWithoutExhaustingTheStack() {
		assertThatExceptionOfType(NotationException.class).isThrownBy(() -> RollingText.parse("[".repeat(1 << 20)))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.TOO_DEEP));
	}

	@Test
	void aMegabyteOfNamesIsReadWithoutExhaustingTheStack() {
		String names = "AA,".repeat(1 << 18);
		assertThat(RollingText.parse("[" + names + "]").base()).isEqualTo(names);
	}

	private static Bracket onlyBracket(String notation) {
		return (Bracket) RollingText.parse(notation).segments().get(0);
	}

}
