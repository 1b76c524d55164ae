package org.chapeau.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class JunctionTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "We act.;We speak.;We act. We speak.", "'';We speak.;We speak.",
			"We act.;'';We act.",
			"[EU: We | JP: They | I] act.;We [EU: shall | will] speak.;[EU: We | JP: They | I] act. We [EU: shall | will] speak.",
			"[EU: a | JP: b | c];[EU: d | e];[EU: a | JP: b | c] [EU: d | e]" })
	void wordsThatEveryoneWantsAreJoinedByABlank(String first, String next, String joint) {
		assertThat(english(first, next)).hasToString(joint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[EU: We act. | ];We speak.;[EU: We act.\\ | ]We speak.",
					"We act.;[EU: We speak. | ];We act.[EU: \\ We speak. | ]",
					"[EU: We act.];[JP: We | They] speak.;[EU: We act.\\ ][JP: We | They] speak." })
	void theBlankGoesWithAClauseThatNotEveryoneWants(String first, String next, String joint) {
		assertThat(english(first, next)).hasToString(joint);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "[EU: We act. | ];[EU: We speak. | ];[EU: We act. | ][EU: \\ | ][EU: We speak. | ]",
					"[EU: We act. | ];[JP: We speak. | ];[EU: We act. | ][JP: We speak. | ]",
					"[EU: | We act.];[JP: | We speak.];[EU: | We act.][EU, JP: | \\ ][JP: | We speak.]",
					"[EU: a | ][JP: b | ];c;[EU: a | ][JP: b | ][EU, JP: \\ | ]c" })
	void whereWordsMayBeMissingOnBothSidesTheBlankHasABracketOfItsOwn(String first, String next, String joint) {
		assertThat(english(first, next)).hasToString(joint);
	}

	@Test
	void japaneseSentencesFollowOneAnotherWithoutABlank() {
		RollingText joint = RollingText.parse("[EU: 行う。 | ]").followedBy(RollingText.parse("述べる。"), Language.JA);
		assertThat(joint).hasToString("[EU: 行う。 | ]述べる。");
	}

	private static RollingText english(String first, String next) {
		return RollingText.parse(first).followedBy(RollingText.parse(next), Language.EN);
	}

}
