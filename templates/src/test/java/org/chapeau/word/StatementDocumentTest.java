package org.chapeau.word;

import java.util.List;
import java.util.UUID;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class StatementDocumentTest {

	private static final ClauseMark MARK = new ClauseMark("c1");

	@ParameterizedTest
	@ValueSource(ints = { 0x00, 0x08, 0x0B, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF })
	void aCharacterThatXmlForbidsIsRefusedByName(int codePoint) {
		assertThatExceptionOfType(IllegalCharacterException.class).isThrownBy(() -> Run.of("ab" + (char) codePoint))
			.satisfies((refusal) -> assertThat(refusal.codePoint()).isEqualTo(codePoint))
			.satisfies((refusal) -> assertThat(refusal.index()).isEqualTo(2));
	}

	@Test
	void aTitleIsHeldToTheSameCharacters() {
		assertThatExceptionOfType(IllegalCharacterException.class).isThrownBy(() -> new TitleBlock("", "a\u0001", ""));
	}

	@Test
	void onlyNumberedPartsHaveDepth() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paragraph.of(Part.LEGAL, 1, "text", MARK));
		assertThatIllegalArgumentException().isThrownBy(() -> Paragraph.of(Part.OPERATIVE, 3, "text", MARK));
	}

	@Test
	void aParagraphHasWords() {
		assertThatIllegalArgumentException().isThrownBy(() -> Paragraph.of(Part.OPERATIVE, 0, " ", MARK));
	}

	@Test
	void twoParagraphsCannotBearOneMark() {
		List<Paragraph> twice = List.of(Paragraph.of(Part.OPERATIVE, 0, "a", MARK),
				Paragraph.of(Part.OPERATIVE, 0, "b", MARK));
		StatementDocument sample = Samples.english();
		assertThatIllegalArgumentException().isThrownBy(() -> new StatementDocument(sample.kind(), Language.EN,
				sample.titleBlock(), sample.handling(), twice, sample.stamp()));
	}

	@Test
	void theMarkOfAUuidFitsABookmark() {
		assertThat(ClauseMark.of(new UUID(1, 2)).bookmarkName()).isEqualTo("_kp_00000000000000010000000000000002")
			.hasSizeLessThanOrEqualTo(40);
	}

	@Test
	void aJapaneseTextHasNoAlternat() {
		assertThatIllegalArgumentException().isThrownBy(() -> Samples.japanese().inOrder(Samples.ALTERNAT, "EU"));
	}

	@Test
	void anItemOfAListGoesOnWithItsSentence() {
		StatementDocument sample = Samples.english();
		List<Paragraph> list = List.of(Paragraph.of(Part.OPERATIVE, 0, "It was agreed that:", new ClauseMark("a")),
				Paragraph.of(Part.OPERATIVE, 1, "Japan and the EU will meet;", new ClauseMark("b")),
				Paragraph.of(Part.OPERATIVE, 0, "Japan and the EU will meet.", new ClauseMark("c")));
		StatementDocument ordered = new StatementDocument(sample.kind(), Language.EN, sample.titleBlock(),
				sample.handling(), list, sample.stamp())
			.inOrder(Samples.ALTERNAT, "EU");
		assertThat(ordered.paragraphs()).extracting(Paragraph::text)
			.containsExactly("It was agreed that:", "the EU and Japan will meet;", "The EU and Japan will meet.");
	}

	@Test
	void aRunGoesOnWithTheSentenceBeforeIt() {
		StatementDocument sample = Samples.english();
		Paragraph paragraph = new Paragraph(Part.OPERATIVE, 0, List.of(Run.of("They met. "), Run.of("["),
				Run.of("Japan and the EU", "JP"), Run.of("] and "), Run.of("Japan and the EU", "EU")), MARK);
		StatementDocument ordered = new StatementDocument(sample.kind(), Language.EN, sample.titleBlock(),
				sample.handling(), List.of(paragraph), sample.stamp())
			.inOrder(Samples.ALTERNAT, "EU");
		assertThat(ordered.paragraphs().get(0).text()).isEqualTo("They met. [The EU and Japan] and the EU and Japan");
	}

}
