package org.chapeau.app.kernel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What can stand in a document, and what becomes of the rest.
 */
class TypedTests {

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u0007b", "a\u001bb", "a\u0085b", "a\ud800b", "a\udc00b", "a\uffffb",
			"a\ufdd0b" })
	void whatNoDocumentCanShowIsFoundAndTakenOut(String typed) {
		assertThat(Typed.isPrintable(typed)).isFalse();
		assertThat(Typed.isPrintable("fine", typed)).isFalse();
		assertThat(Typed.printable(typed)).isEqualTo("ab");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "one\r\n\ttwo", "𠮷野", "«é» — “ok”", "\u200b", "\ue000", "\ud881\udfff" })
	void whatADocumentCanShowIsLeftAsItIs(String typed) {
		assertThat(Typed.isPrintable(typed)).isTrue();
		assertThat(Typed.printable(typed)).isEqualTo(typed);
	}

	@Test
	void theEndsOfLinesAndPagesOfOtherProgramsBecomeEndsOfLines() {
		assertThat(Typed.printable("one\u000btwo\fthree")).isEqualTo("one\ntwo\nthree");
		assertThat(Typed.isPrintable("one\u000btwo")).isFalse();
	}

}
