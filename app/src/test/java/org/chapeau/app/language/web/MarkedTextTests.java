package org.chapeau.app.language.web;

import java.util.List;
import java.util.stream.Collectors;

import org.chapeau.bilingual.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTests {

	@Test
	void marksMayOverlapAndTouchTheEnds() {
		assertThat(shown("abcdef", new Span(0, 2), new Span(1, 3), new Span(5, 6))).isEqualTo("[ab][c]de[f]");
	}

	@Test
	void nothingIsLost() {
		assertThat(shown("abc")).isEqualTo("abc");
		assertThat(shown("", new Span(0, 0))).isEmpty();
	}

	private static String shown(String text, Span... marks) {
		return MarkedText.of(text, List.of(marks))
			.stream()
			.map((piece) -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
