package org.chapeau.catalogue;

import java.util.List;

import org.chapeau.catalogue.TreatyWords.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TreatyWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The two sides shall meet every year.            | shall
			The two sides agreed to meet.                   | agree
			They reached an agreement.                      | agreement
			The Agreement covers outer space.               | agreement
			This Agreement covers outer space.              | agreement
			The Parties will meet.                          | Parties
			Each Party will name a contact.                 | Parties
			They undertook to meet.                         | undertake
			They are undertaking to meet.                   | undertake
			It enters into force today.                     | enter into force
			They await its entry into force.                | enter into force
			The entry into force of the SDP was announced.  | enter into force
			Done at Tokyo on the first of November.         | done at
			Done in Tokyo in duplicate.                     | in duplicate
			""")
	void aTreatyWordIsFound(String text, String word) {
		assertThat(TreatyWords.find(text)).extracting(Hit::word).containsExactly(word);
	}

	@ParameterizedTest
	@ValueSource(strings = { "The two sides disagreed.", "third parties and political parties", "The shallow sea",
			"They announced the formal entry into force of the Strategic Partnership Agreement (SPA).",
			"the entry into force of the SPA", "the SPA's entry into force",
			"the EU–Japan Economic Partnership Agreement", "States Parties to the Convention",
			"the Conference of the Parties", "the entry into force of the Comprehensive Nuclear-Test-Ban Treaty",
			"the work done at the United Nations" })
	void anotherInstrumentMayBeCalledByItsName(String text) {
		assertThat(TreatyWords.find(text)).isEmpty();
	}

	@Test
	void hitsAreGivenInTheOrderOfTheTextWithTheirPlace() {
		String text = "Recalling the Paris Agreement, the Parties agreed.";
		assertThat(TreatyWords.find(text)).isEqualTo(List.of(new Hit("Parties", 35, 42), new Hit("agree", 43, 49)));
		assertThat(text.substring(43, 49)).isEqualTo("agreed");
	}

}
