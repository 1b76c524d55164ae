package org.chapeau.text;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompilationTests {

	private static final Party UK = new Party("UK");

	private static final String BASE = "We resolutely condemn terrorism in all its forms.";

	@Test
	void withoutProposalsTheBaseIsAgreed() {
		assertThat(RollingText.compile(BASE, Map.of(), Language.EN)).isEqualTo(RollingText.agreed(BASE));
	}

	@Test
	void aProposalThatChangesNothingOpensNoBracket() {
		assertThat(RollingText.compile(BASE, Map.of(Party.EU, BASE), Language.EN)).isEqualTo(RollingText.agreed(BASE));
	}

	@Test
	void twoWordingsInOnePlaceStandBesideTheBase() {
		assertThat(english(BASE, "We firmly condemn terrorism in all its forms.",
				"We strongly condemn terrorism in all its forms."))
			.hasToString("We [EU: firmly | JP: strongly | resolutely] condemn terrorism in all its forms.");
	}

	@Test
	void aChangeNobodyElseTouchesStandsBesideTheBase() {
		assertThat(english(BASE, "We resolutely condemn terrorism.", BASE))
			.hasToString("We resolutely condemn terrorism[EU: | \\ in all its forms].");
	}

	@Test
	void wordsPutInStandBesideNoWords() {
		assertThat(english("We condemn it.", "We firmly condemn it.", "We condemn it."))
			.hasToString("We [EU: firmly\\ | ]condemn it.");
	}

	@Test
	void wordsEveryPartyPutsInNeedNoEmptyBase() {
		assertThat(english("We condemn it.", "We firmly condemn it.", "We strongly condemn it."))
			.hasToString("We [EU: firmly\\ | JP: strongly\\ ]condemn it.");
	}

	@Test
	void equalChangesAreOneReadingWithTwoNames() {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(UK, "We firmly condemn terrorism in all its forms.");
		proposals.put(Party.JP, "We strongly condemn terrorism in all its forms.");
		proposals.put(Party.EU, "We firmly condemn terrorism in all its forms.");
		assertThat(RollingText.compile(BASE, proposals, Language.EN))
			.hasToString("We [EU, UK: firmly | JP: strongly | resolutely] condemn terrorism in all its forms.");
	}

	@Test
	void equalChangesAreOneReadingThoughOtherChangesDiffer() {
		assertThat(english("We will hold exercises and report to Ministers at the end of every year.",
				"We will hold joint exercises and report to Ministers at the end of every second year.",
				"We will hold joint exercises and report to Leaders at the end of every year."))
			.hasToString(
					"We will hold [EU, JP: joint\\ ]exercises and report to [JP: Leaders | Ministers] at the end of every "
							+ "[EU: second\\ | ]year.");
	}

	@Test
	void changesThatOverlapShareOneBracket() {
		assertThat(english("We welcome the recent progress made in Tokyo.", "We welcome the steady work done in Tokyo.",
				"We welcome the progress made in Tokyo."))
			.hasToString("We welcome the [EU: steady work done | JP: progress made | recent progress made] in Tokyo.");
	}

	@Test
	void oneWordBetweenTwoChangesIsTooShortToRead() {
		assertThat(english("peace and security in the region", "stability and prosperity in the region",
				"peace and security in the region"))
			.hasToString("[EU: stability and prosperity | peace and security] in the region");
	}

	@Test
	void twoWordsBetweenTwoChangesKeepThemApart() {
		assertThat(english("peace and lasting security in the region", "stability and lasting prosperity in the region",
				"peace and lasting security in the region"))
			.hasToString("[EU: stability | peace] and lasting [EU: prosperity | security] in the region");
	}

	@Test
	void aLineEndKeepsChangesApart() {
		assertThat(english("We act\nTogether we stand", "We speak\nAlone we stand", "We act\nTogether we stand"))
			.hasToString("We [EU: speak | act]\n[EU: Alone | Together] we stand");
	}

	@Test
	void japaneseIsMergedByTheWord() {
		assertThat(japanese("日本と欧州連合は、テロリズムを強く非難する。", "日本と欧州連合は、テロリズムを断固として非難する。", "日本と欧州連合は、あらゆる形態のテロリズムを強く非難する。"))
			.hasToString("日本と欧州連合は、[JP: あらゆる形態の | ]テロリズムを[EU: 断固として | 強く]非難する。");
	}

	@Test
	void threeJapaneseCharactersBetweenTwoChangesAreTooShortToRead() {
		assertThat(japanese("平和、アジア、安全を守る。", "安定、アジア、繁栄を守る。", "平和、アジア、安全を守る。"))
			.hasToString("[EU: 安定、アジア、繁栄 | 平和、アジア、安全]を守る。");
	}

	@Test
	void fourJapaneseCharactersBetweenTwoChangesKeepThemApart() {
		assertThat(japanese("平和、アフリカ、安全を守る。", "安定、アフリカ、繁栄を守る。", "平和、アフリカ、安全を守る。"))
			.hasToString("[EU: 安定 | 平和]、アフリカ、[EU: 繁栄 | 安全]を守る。");
	}

	@Test
	void punctuationIsMergedByItself() {
		assertThat(english("We met in Tokyo; we agreed.", "We met in Tokyo, we agreed.", "We met in Tokyo; we agreed."))
			.hasToString("We met in Tokyo[EU: , | ;] we agreed.");
	}

	@Test
	void anAccentTypedInAnotherWayIsNoChange() {
		assertThat(english("the Caf\u00e9 and the r\u00e9gime", "the Cafe\u0301 and the re\u0301gime",
				"the Caf\u00e9 and a r\u00e9gime"))
			.hasToString("the Caf\u00e9 and [JP: a | the] r\u00e9gime");
	}

	@Test
	void oneChangeTypedInTwoWaysIsOneReadingWhoeverComesFirst() {
		String composed = "the Caf\u00e9";
		String decomposed = "the Cafe\u0301";
		assertThat(english("the house", composed, decomposed)).isEqualTo(english("the house", decomposed, composed))
			.hasToString("the [EU, JP: Cafe\u0301 | house]");
	}

	@Test
	void anotherFormOfACharacterInANameIsAChange() {
		assertThat(japanese("\u795e谷大臣", "\uFA19谷大臣", "\u795e谷大臣").as(Party.EU)).isEqualTo("\uFA19谷大臣");
	}

	@Test
	void aCharacterIsNotPartedFromItsVariationSelector() {
		assertThat(japanese("葛城\uDB40\uDD00大臣", "葛城大臣", "葛城\uDB40\uDD00大臣").print()).doesNotContain("| \uDB40")
			.doesNotContain("]\uDB40");
	}

	@Test
	void anEmojiSequenceIsOneWord() {
		assertThat(english("a \uD83D\uDC68\u200D\uD83D\uDC69 b", "a \uD83D\uDC68\u200D\uD83D\uDC67 b",
				"a \uD83D\uDC68\u200D\uD83D\uDC69 b"))
			.hasToString("a [EU: \uD83D\uDC68\u200D\uD83D\uDC67 | \uD83D\uDC68\u200D\uD83D\uDC69] b");
	}

	@Test
	void literalBracketsInProposalsStayLiteral() {
		RollingText text = english("We [sic] act", "We [sic] act | speak", "We [sic] act");
		assertThat(text).hasToString("We \\[sic\\] act[EU: \\ \\| speak | ]");
		assertThat(text.as(Party.EU)).isEqualTo("We [sic] act | speak");
	}

	@Test
	void aTextPastedOverAnotherIsOneChange() {
		String base = "a b ".repeat(2_000);
		String pasted = "c d ".repeat(100_000);
		RollingText text = RollingText.compile(base, Map.of(Party.EU, pasted), Language.EN);
		assertThat(text.as(Party.EU)).isEqualTo(pasted);
		assertThat(text.openBrackets()).hasSize(1);
	}

	private static RollingText english(String base, String eu, String jp) {
		return RollingText.compile(base, proposals(eu, jp), Language.EN);
	}

	private static RollingText japanese(String base, String eu, String jp) {
		return RollingText.compile(base, proposals(eu, jp), Language.JA);
	}

	private static Map<Party, String> proposals(String eu, String jp) {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(Party.EU, eu);
		proposals.put(Party.JP, jp);
		return proposals;
	}

}
