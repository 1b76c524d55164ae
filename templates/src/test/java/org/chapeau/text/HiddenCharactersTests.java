package org.chapeau.text;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HiddenCharactersTests {

	@ParameterizedTest
	@ValueSource(
			ints = { 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x61C })
	void whatReordersATextIsHidden(int c) {
		assertHidden(c);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0x2063, 0xFEFF, 0x180E, 0x34F, 0x3164, 0xFFA0, 0x2028,
			0x2029, 0xE0001, 0xE0041, 0xE007F, 0xFE0F, 0xE0100 })
	void whatTakesNoRoomBetweenLettersIsHidden(int c) {
		assertHidden(c);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "We act.\n\nWe\tspeak.", "日本と欧州連合は、　行う。", "葛\uDB40\uDD00城", "\u845B\uFE00", "\uFA19谷",
			"か\u3099e\u0301", "a\u00a0b\u3000c", "\u00a9\uFE0F 2026", "\uD83D\uDC68\u200D\uD83D\uDC69",
			"\u2764\uFE0F\u200D\uD83D\uDD25", "§ 5 – “x” … ～〜・々〆" })
	void whatShowsIsNotHidden(String text) {
		assertThat(HiddenCharacters.in(text)).isEmpty();
	}

	@Test
	void aSelectorBehindASelectorSelectsNothing() {
		assertThat(HiddenCharacters.in("葛\uDB40\uDD00\uDB40\uDD01"))
			.extracting(HiddenCharacters.HiddenCharacter::codePoint)
			.containsExactly(0xE0101);
	}

	@Test
	void eachIsToldOnceByNumberAndNameInTheOrderOfTheText() {
		assertThat(HiddenCharacters.in("a\u202Eb\u200Bc\u202E")).extracting(Object::toString)
			.isEqualTo(List.of("U+202E RIGHT-TO-LEFT OVERRIDE", "U+200B ZERO WIDTH SPACE"));
	}

	private static void assertHidden(int c) {
		assertThat(HiddenCharacters.in("We " + Character.toString(c) + "act")).singleElement()
			.satisfies((hidden) -> assertThat(hidden.codePoint()).isEqualTo(c))
			.satisfies((hidden) -> assertThat(hidden.name()).isNotEmpty());
	}

}
