package org.chapeau.app.negotiation;

import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

class MarkingTests {

	@ParameterizedTest
	@ValueSource(strings = { "RESTREINT UE", "restreint ue/eu restricted", "EU RESTRICTED", "CONFIDENTIEL UE",
			"SECRET UE", "TRÈS SECRET UE", "EU SECRET", "ＳＥＣＲＥＴ", "ｓｅｃｒｅｔ", "秘", "極秘", "機密", "特定秘密", "㊙", "取扱注意・秘" })
	void classifiedTextIsRefused(String typed) {
		assertThatRefusal(Marking.parse(typed, Party.EU)).isEqualTo("marking-classified");
		assertThatRefusal(Marking.parse(typed, Party.JP)).isEqualTo("marking-classified");
	}

	@Test
	void theRefusalNamesWhatWasTyped() {
		assertThat(Marking.parse(" ＳＥＣＲＥＴ ", Party.EU).refusal().orElseThrow().arguments()).containsExactly("ＳＥＣＲＥＴ");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "'',EU,UNMARKED", "'  ',JP,UNMARKED", "public,JP,PUBLIC", "Limite,EU,LIMITE",
			"ＬＩＭＩＴＥ,EU,LIMITE", "取扱注意,JP,HANDLE_WITH_CARE" })
	void aSideMayUseItsOwnMarkings(String typed, String penholder, Marking marking) {
		assertThat(done(Marking.parse(typed, new Party(penholder)))).isEqualTo(marking);
	}

	@ParameterizedTest
	@CsvSource({ "LIMITE,JP", "取扱注意,EU" })
	void theOtherSidesMarkingIsRefused(String typed, String penholder) {
		assertThatRefusal(Marking.parse(typed, new Party(penholder))).isEqualTo("marking-of-other-side");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SENSITIVE", "社外", "LIMITED" })
	void aMarkingNobodyKnowsIsRefused(String typed) {
		assertThatRefusal(Marking.parse(typed, Party.EU)).isEqualTo("marking-unknown");
	}

}
