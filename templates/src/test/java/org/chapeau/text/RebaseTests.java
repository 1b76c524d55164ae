package org.chapeau.text;

import java.util.List;

import org.chapeau.text.Rebase.Conflict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RebaseTests {

	private static final String OLD = "We condemn terrorism in all its forms and will report to Ministers.";

	@Test
	void thePartysChangeIsMadeOnTheNewBase() {
		Rebase rebase = english("We firmly condemn terrorism in all its forms and will report to Ministers.",
				"We condemn terrorism in all its forms and shall report to Leaders.");
		assertThat(rebase.words())
			.isEqualTo("We firmly condemn terrorism in all its forms and shall report to Leaders.");
		assertThat(rebase.isClean()).isTrue();
	}

	@Test
	void whereBothChangedTheSameWordsThePartysWordingStandsAndIsAConflict() {
		Rebase rebase = english("We condemn terrorism in all its forms and will report to Leaders.",
				"We deplore terrorism in all its forms and will report to Parliaments.");
		assertThat(rebase.words()).isEqualTo("We deplore terrorism in all its forms and will report to Leaders.");
		assertThat(rebase.conflicts()).containsExactly(new Conflict("Ministers", "Leaders", "Parliaments"));
	}

	@Test
	void wordsPutInAtTheSamePlaceAreAConflict() {
		assertThat(english("We firmly condemn terrorism in all its forms and will report to Ministers.",
				"We strongly condemn terrorism in all its forms and will report to Ministers.")
			.conflicts()).containsExactly(new Conflict("", "firmly ", "strongly "));
	}

	@Test
	void neighbouringWordsAreOneExpression() {
		Rebase rebase = english("We condemn violence in all its forms and will report to Ministers.",
				"We deplore terrorism in all its forms and will report to Ministers.");
		assertThat(rebase.words()).isEqualTo("We condemn violence in all its forms and will report to Ministers.");
		assertThat(rebase.conflicts())
			.containsExactly(new Conflict("condemn terrorism", "condemn violence", "deplore terrorism"));
	}

	@Test
	void theSameChangeOnBothSidesIsNoConflict() {
		String same = "We condemn terrorism in all its forms and will report to Leaders.";
		assertThat(english(same, same)).isEqualTo(new Rebase(same, List.of()));
	}

	@Test
	void wordsThePartyDroppedAreDroppedFromTheNewBase() {
		assertThat(english("We condemn terrorism and will report to Ministers.",
				"We condemn terrorism in all its forms and will report to all Ministers.")
			.words()).isEqualTo("We condemn terrorism and will report to all Ministers.");
	}

	@Test
	void japaneseIsCarriedOverByTheWord() {
		Rebase rebase = Rebase.of("日本と欧州連合は、テロリズムを強く非難する。", "日本と欧州連合は、テロリズムを断固として非難する。", "日本及び欧州連合は、テロリズムを強く非難する。",
				Language.JA);
		assertThat(rebase.words()).isEqualTo("日本及び欧州連合は、テロリズムを断固として非難する。");
		assertThat(rebase.isClean()).isTrue();
	}

	@Test
	void anAccentTypedInAnotherWayIsNoConflict() {
		Rebase rebase = Rebase.of("the re\u0301gime of Tokyo", "the r\u00e9gime of Osaka", "the r\u00e9gime of Tokyo",
				Language.EN);
		assertThat(rebase.words()).isEqualTo("the r\u00e9gime of Osaka");
		assertThat(rebase.isClean()).isTrue();
	}

	private static Rebase english(String proposal, String newBase) {
		return Rebase.of(OLD, proposal, newBase, Language.EN);
	}

}
