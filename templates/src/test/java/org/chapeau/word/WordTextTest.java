package org.chapeau.word;

import java.nio.charset.StandardCharsets;

import org.docx4j.wml.NumberFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WordTextTest {

	@Test
	void whatIsNoWordFileIsRefused() {
		assertThatExceptionOfType(UnreadableDocumentException.class)
			.isThrownBy(() -> WordText.of("Joint Statement".getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void aForgedStampCountsForNothing() throws Exception {
		byte[] docx = DocxEdits.replace(new WordAssembler().assemble(Samples.english()), "customXml/item1.xml",
				"hash=\"3f7a", "hash=\"");
		assertThat(WordText.of(docx).stamp()).isEmpty();
	}

	@Test
	void aBookmarkOfAnotherOriginIsNoMark() throws Exception {
		byte[] docx = DocxEdits.replace(new WordAssembler().assemble(Samples.english()), "word/document.xml",
				"w:name=\"_kp_c1\"", "w:name=\"_kp_c1 copy\"");
		assertThat(WordText.of(docx).lines()).element(3).satisfies((line) -> assertThat(line.mark()).isEmpty());
	}

	@Test
	void aLayoutHasNoStamp() throws Exception {
		assertThat(WordText.of(DocxEdits.builtInLayout(LayoutName.READOUT_JA)).stamp()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "LOWER_LETTER, 1, a", "LOWER_LETTER, 26, z", "LOWER_LETTER, 27, aa", "LOWER_ROMAN, 4, iv",
			"LOWER_ROMAN, 19, xix", "DECIMAL_FULL_WIDTH, 10, １０", "AIUEO_FULL_WIDTH, 6, カ", "DECIMAL, 12, 12" })
	void numbersAreWrittenAsWordWritesThem(NumberFormat format, int number, String written) {
		assertThat(NumberStyle.format(number, format)).isEqualTo(written);
	}

}
