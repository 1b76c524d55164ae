package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class IndependentReadersTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@TempDir
	Path directory;

	static Stream<StatementDocument> documents() {
		return Stream.of(Samples.english(), Samples.japanese(), Samples.readout(Language.EN),
				Samples.readout(Language.JA), Samples.rollingText(Language.EN), Samples.rollingText(Language.JA));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void pandocReadsEveryParagraph(StatementDocument document) throws Exception {
		save(document);
		String text = ForeignReader.run(this.directory, "pandoc", "pandoc", "--wrap=none", "--to=plain",
				"statement.docx");
		// Where a note is referred to, pandoc puts its number in brackets.
		String read = squeezed(text.replaceAll("\\[\\d+]", ""));
		assertThat(document.paragraphs())
			.allSatisfy((paragraph) -> assertThat(read).contains(squeezed(paragraph.text())));
	}

	@Test
	void pandocFindsEveryReserveAtItsClause() throws Exception {
		save(Samples.rollingText());
		String text = ForeignReader.run(this.directory, "pandoc", "pandoc", "--wrap=none", "--to=plain",
				"statement.docx");
		assertThat(text).contains("by third countries[XK: , whoever they are | (delete)].[1]")
			.contains("for the time being], and will:[2]")
			.contains("""
					[1] EU: scrutiny reserve on paragraph 3.

					[2] Japan: reserve on substance.
					EU: linguistic reserve.""");
	}

	@Test
	void pandocFindsEveryPrecedentAtItsClause() throws Exception {
		save(Samples.withPrecedents(Language.EN));
		assertThat(ForeignReader.run(this.directory, "pandoc", "pandoc", "--wrap=none", "--to=plain", "statement.docx"))
			.contains("by third countries[XK: , whoever they are | (delete)].[1]")
			.contains("[1] EU: scrutiny reserve on paragraph 3.")
			.contains("Precedent: Joint Statement (共同声明), Nagasaki, 15 September 2023, paragraph 3 (agreed text; "
					+ "https://example.org/2023?a=1&b=2). Adapted; weaker than 2023");
	}

	@Test
	void libreOfficePrintsReservesAtTheFootOfThePage() throws Exception {
		assertThat(printed(Samples.rollingText(Language.JA))).contains("1ＥＵ：３について精査留保。2日本：内容に係る留保。ＥＵ：用語に係る留保。");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void libreOfficeSavesEveryClauseUnderItsMark(StatementDocument document) throws Exception {
		save(document);
		convert("docx:MS Word 2007 XML");
		WordText saved = WordText.of(Files.readAllBytes(this.directory.resolve("out/statement.docx")));
		assertThat(saved.stamp()).contains(document.stamp());
		assertThat(saved.lines()).filteredOn((line) -> line.mark().isPresent())
			.extracting((line) -> line.mark().orElseThrow().value() + ' ' + line.text())
			.containsExactlyElementsOf(document.paragraphs()
				.stream()
				.map((paragraph) -> paragraph.mark().value() + ' ' + paragraph.text())
				.toList());
	}

	@Test
	void libreOfficePrintsTheNumbersOfAnEnglishStatement() throws Exception {
		assertThat(printed(Samples.english())).contains("4.JapanandtheEUstandby")
			.contains("(b)pressonwithrestrictivemeasures")
			.contains("(ii)exchangewhattheylearn")
			.contains("14.ProgresswillbereviewedatthenextStrategicDialogue.")
			.contains("Text3f7a9c0e51b2");
	}

	@Test
	void libreOfficePrintsTheNumbersOfAJapaneseStatement() throws Exception {
		assertThat(printed(Samples.japanese())).contains("（２）制裁措置を堅持すること。特に、")
			.contains("イ第三国の供給者に関する情報を共有すること。")
			.contains("１４進捗は、次回の戦略対話において確認する。")
			.contains("取扱注意");
	}

	private String printed(StatementDocument document) throws IOException, InterruptedException {
		save(document);
		convert("pdf");
		return squeezed(
				ForeignReader.run(this.directory, "poppler-utils", "pdftotext", "-layout", "out/statement.pdf", "-"));
	}

	private void save(StatementDocument document) throws IOException {
		Files.write(this.directory.resolve("statement.docx"), ASSEMBLER.assemble(document));
	}

	private void convert(String format) throws IOException, InterruptedException {
		// A profile of its own, so that a running LibreOffice is not disturbed.
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				format, "--outdir", "out", "statement.docx");
	}

	private static String squeezed(String text) {
		return text.replaceAll("[\\s\u3000]", "");
	}

}
