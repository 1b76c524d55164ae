package org.chapeau.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TextHashTests {

	@Test
	void theHashIsTheOneAnybodyCanCompute() {
		assertThat(TextHash.of("Hi", "やあ").hex())
			.isEqualTo("30da4abf2b56c8579442480b521042a3f143890d1e324ca5680496d409789768");
	}

	@Test
	void theHashOfADocumentIsTheOneAnybodyCanCompute() {
		assertThat(TextHash.ofAll(List.of()).hex())
			.isEqualTo("318dc871d38cdf4ea22321260259d12e97ba31b1579564508d6f6317fb20bea1");
	}

	@Test
	void wordsMovedFromOneLanguageToTheOtherGiveAnotherHash() {
		assertThat(TextHash.of("ab", "c")).isNotEqualTo(TextHash.of("a", "bc")).isNotEqualTo(TextHash.of("abc", ""));
	}

	@Test
	void aBlankOrALineEndGivesAnotherHash() {
		assertThat(TextHash.of("We act.", "")).isNotEqualTo(TextHash.of("We act. ", ""))
			.isNotEqualTo(TextHash.of("We act.\n", ""));
	}

	@Test
	void anAccentTypedInAnotherWayGivesTheSameHash() {
		assertThat(TextHash.of("re\u0301gime", "か\u3099")).isEqualTo(TextHash.of("r\u00e9gime", "が"));
	}

	@Test
	void anotherFormOfACharacterInANameGivesAnotherHash() {
		assertThat(TextHash.of("", "\u795e谷")).isNotEqualTo(TextHash.of("", "\uFA19谷"));
	}

	@Test
	void theOrderOfTheTextsOfADocumentMatters() {
		TextHash first = TextHash.of("a", "");
		TextHash second = TextHash.of("b", "");
		assertThat(TextHash.ofAll(List.of(first, second))).isNotEqualTo(TextHash.ofAll(List.of(second, first)));
	}

	@Test
	void aDocumentIsNotATextOfTheSameFields() {
		TextHash text = TextHash.of("a", "");
		assertThat(TextHash.ofAll(List.of(text, text))).isNotEqualTo(TextHash.of(text.hex(), text.hex()));
	}

	@Test
	void halfASurrogatePairIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> TextHash.of("\uD83D", ""));
	}

	@Test
	void theShortFormIsTheFirstTwelveDigits() {
		TextHash hash = TextHash.of("We act.", "");
		assertThat(hash.shortForm()).hasSize(12).isEqualTo(hash.hex().substring(0, 12));
	}

	@Test
	void onlyLowerCaseHexadecimalIsAHash() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TextHash("AB".repeat(32)));
		assertThatIllegalArgumentException().isThrownBy(() -> new TextHash("ab"));
	}

}
