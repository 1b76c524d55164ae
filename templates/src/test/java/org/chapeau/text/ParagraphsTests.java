package org.chapeau.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphsTests {

	@Test
	void aBlankLinePartsParagraphs() {
		assertThat(Paragraphs.of("We act.\n\nWe speak.")).containsExactly("We act.", "We speak.");
	}

	@Test
	void aLineEndPartsNothing() {
		assertThat(Paragraphs.of("We act.\nWe speak.")).containsExactly("We act.\nWe speak.");
		assertThat(Paragraphs.of("We act.\r\nWe speak.")).containsExactly("We act.\r\nWe speak.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n\n\n", "\r\n\r\n", "\n \n", "  \n\t\n \n  ", "\n　\n" })
	void howeverTheBlankLineIsMadeItPartsOnce(String blankLine) {
		assertThat(Paragraphs.of("一。" + blankLine + "二。")).containsExactly("一。", "二。");
	}

	@Test
	void nothingIsLeftOfBlankLinesAtTheEdges() {
		assertThat(Paragraphs.of("\n\n We act. \n\n\n")).containsExactly("We act.");
		assertThat(Paragraphs.of(" \n\n ")).isEmpty();
		assertThat(Paragraphs.of("")).isEmpty();
	}

	@Test
	void aSplitIsAReadingThatLeavesTheWordsAlone() {
		RollingText text = compiled("We act. We speak.", "We act.\n\nWe speak.", "We act. We speak.", Language.EN);
		assertThat(text.segments()).containsExactly(new Agreed("We act."), split(" "), new Agreed("We speak."));
		assertThat(RollingText.parse(text.print())).isEqualTo(text);
	}

	@Test
	void aSplitInJapaneseStandsBesideNothing() {
		RollingText text = compiled("行う。述べる。", "行う。\n\n述べる。", "行う。述べる。", Language.JA);
		assertThat(text.segments()).containsExactly(new Agreed("行う。"), split(""), new Agreed("述べる。"));
		assertThat(RollingText.parse(text.print())).isEqualTo(text);
	}

	@ParameterizedTest
	@EnumSource
	void aJoinTakesOnlyTheBlankLine(Language language) {
		RollingText text = compiled("一。\n\n二。", "一。二。", "一。\n\n二。", language);
		assertThat(text.segments()).containsExactly(new Agreed("一。"),
				new Bracket(List.of(Reading.of("", Party.EU), Reading.base("\n\n"))), new Agreed("二。"));
	}

	@Test
	void aSplitDoesNotTakeInAChangeOfTheWordBeside() {
		RollingText text = compiled("We will act. We speak.", "We will act.\n\nWe speak.", "We will try. We speak.",
				Language.EN);
		assertThat(text.segments()).containsExactly(new Agreed("We will "),
				new Bracket(List.of(Reading.of("try", Party.JP), Reading.base("act"))), new Agreed("."), split(" "),
				new Agreed("We speak."));
	}

	@Test
	void aBlankLineIsOneTokenEvenBehindABlank() {
		for (Language language : Language.values()) {
			Tokens tokens = Tokens.of("a \n \n\nb\nc", language, new Vocabulary());
			assertThat(tokens.count()).isEqualTo(6);
			assertThat(tokens.text(new Span(2, 3))).isEqualTo("\n \n\n");
		}
	}

	private static Bracket split(String base) {
		return new Bracket(List.of(Reading.of("\n\n", Party.EU), Reading.base(base)));
	}

	private static RollingText compiled(String base, String eu, String jp, Language language) {
		Map<Party, String> proposals = new LinkedHashMap<>();
		proposals.put(Party.EU, eu);
		proposals.put(Party.JP, jp);
		return RollingText.compile(base, proposals, language);
	}

}
