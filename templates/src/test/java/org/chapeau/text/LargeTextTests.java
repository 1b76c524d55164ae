package org.chapeau.text;

import java.util.Map;
import java.util.stream.Stream;

import org.chapeau.text.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A megabyte pasted into one clause is a mistake, but one that must end.
 */
class LargeTextTests {

	private static final int MEGABYTE = 1 << 20;

	private static final String BASE = "We act jointly in our region, and we report on it. ".repeat(10);

	static Stream<String> pasted() {
		return Stream
			.of("We act and report on it, then. ", "a", "it ", ". ", "行う。", "\n ", "[x] ", "\u0301\u0316", "\uFA19")
			.map((piece) -> piece.repeat(MEGABYTE / piece.length()));
	}

	@ParameterizedTest
	@MethodSource("pasted")
	void aMegabytePastedOverAClauseIsCompiled(String pasted) {
		for (Language language : Language.values()) {
			RollingText text = RollingText.compile(BASE, Map.of(Party.EU, pasted), language);
			assertThat(text.as(Party.EU)).isEqualTo(pasted);
		}
	}

	@Test
	void aMegabyteOfFewWordsPutIntoAShortClauseIsCompared() {
		String pasted = "a b c a c b b a c c ".repeat(MEGABYTE / 20);
		assertThat(Comparison.of("c a", pasted, Language.EN).after()).isEqualTo(pasted);
	}

	@Test
	void aMegabyteOfBracketsIsRead() {
		String notation = "[a]".repeat(MEGABYTE / 3);
		assertThatExceptionOfType(NotationException.class).isThrownBy(() -> RollingText.parse(notation + "]"))
			.satisfies((ex) -> assertThat(ex.reason()).isEqualTo(Reason.UNBALANCED));
	}

}
