package org.chapeau.word;

import java.util.stream.Collectors;

import org.chapeau.text.Language;
import org.chapeau.text.RollingText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RollingRunsTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			We condemn it.; We condemn it.
			We [EU: firmly | JP: strongly] condemn; We [EU: firmly | JP: strongly] condemn
			We [EU, JP (+US): firmly | resolutely] condemn; We [EU, JP (+US): firmly | resolutely] condemn
			[EU: | JP: strongly [EU: | JP: very]]; [EU: (delete) | JP: strongly [EU: (delete) | JP: very]]
			""")
	void aTextReadsAsNegotiatorsPrintIt(String notation, String printed) {
		assertThat(RollingRuns.of(RollingText.parse(notation), Language.EN)
			.stream()
			.map(Run::text)
			.collect(Collectors.joining())
			.replaceAll("\\s+", " ")).isEqualTo(printed);
	}

	@Test
	void everyReadingIsInTheHandOfItsParty() {
		assertThat(RollingRuns.of(RollingText.parse("We [EU: may [JP: not | ] | will] act"), Language.EN))
			.extracting((run) -> run.role() + " " + run.party().orElse("-") + " " + run.text().strip())
			.containsExactly("WORDS - We", "SIGN - [", "SIGN EU EU:", "WORDS EU may", "SIGN EU [", "SIGN JP JP:",
					"WORDS JP not", "SIGN EU |", "BASE - (delete)", "SIGN EU ]", "SIGN - |", "BASE - will", "SIGN - ]",
					"WORDS - act");
	}

	@Test
	void aReadingWithoutWordsSaysSoInJapanese() {
		assertThat(RollingRuns.of(RollingText.parse("[EU: 強く | JP: ]"), Language.JA)).extracting(Run::text)
			.containsExactly("[", "EU: ", "強く", " | ", "JP: ", "（削除）", "]");
	}

}
