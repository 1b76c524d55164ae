package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.text.Language;
import org.chapeau.word.redline.Passage;
import org.chapeau.word.redline.Redline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RedlineDocumentTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@TempDir
	Path directory;

	static Stream<RedlineDocument> redlines() {
		return Stream.of(RedlineSamples.english(), RedlineSamples.japanese(), RedlineSamples.ofTexts());
	}

	@ParameterizedTest
	@MethodSource("redlines")
	void pandocTakesAndRefusesEveryChange(RedlineDocument document) throws Exception {
		Files.write(this.directory.resolve("redline.docx"), ASSEMBLER.assemble(document));
		assertThat(pandoc("accept")).containsSubsequence(squeezed(TrackedText.accepted(ASSEMBLER.assemble(document))));
		assertThat(pandoc("reject")).containsSubsequence(squeezed(TrackedText.rejected(ASSEMBLER.assemble(document))));
	}

	@Test
	void bothVersionsAreInTheFile() throws Exception {
		byte[] docx = ASSEMBLER.assemble(RedlineSamples.english());
		assertThat(TrackedText.accepted(docx)).containsSequence(RedlineSamples.texts(RedlineSamples.laterEnglish()));
		assertThat(TrackedText.rejected(docx))
			.containsSequence(RedlineSamples.texts(RedlineSamples.passages(Samples.english())));
	}

	@Test
	void libreOfficeKeepsEveryChange() throws Exception {
		byte[] docx = ASSEMBLER.assemble(RedlineSamples.english());
		byte[] saved = savedByLibreOffice(docx);
		assertThat(TrackedText.accepted(saved)).isEqualTo(TrackedText.accepted(docx));
		assertThat(TrackedText.rejected(saved)).isEqualTo(TrackedText.rejected(docx));
		assertThat(DocxEdits.part(saved, "word/document.xml")).contains("<w:moveFrom ", "<w:moveTo ");
	}

	@ParameterizedTest
	@MethodSource("redlines")
	void libreOfficeTakesAndRefusesEveryChange(RedlineDocument document) throws Exception {
		byte[] docx = ASSEMBLER.assemble(document);
		DecidingLibreOffice libreOffice = new DecidingLibreOffice(this.directory);
		assertThat(decided(libreOffice.accepted(docx))).isEqualTo(squeezed(TrackedText.accepted(docx)));
		assertThat(decided(libreOffice.rejected(docx))).isEqualTo(squeezed(TrackedText.rejected(docx)));
	}

	@Test
	void theAuthorIsAPartyAndTheTimeTheOneGiven() throws IOException {
		assertThat(DocxEdits.part(ASSEMBLER.assemble(RedlineSamples.english()), "word/document.xml"))
			.contains(" w:author=\"EU\" w:date=\"2024-10-14T16:30:00Z\"")
			.doesNotContainPattern("w:author=\"(?!EU\")");
	}

	@Test
	void withoutAPartyTheChangesAreOfBothSidesAndWithoutATimeTheyHaveNone() throws IOException {
		assertThat(DocxEdits.part(ASSEMBLER.assemble(RedlineSamples.japanese()), "word/document.xml"))
			.contains(" w:author=\"双方\"")
			.doesNotContainPattern("w:date=\"(?!1980-02-01T00:00:00Z\")");
	}

	@Test
	void nothingBehindTheClosingLineIsTracked() throws IOException {
		String body = DocxEdits.part(ASSEMBLER.assemble(RedlineSamples.english()), "word/document.xml");
		assertThat(body.substring(body.indexOf("End of the comparison"))).doesNotContain("w:author");
	}

	@Test
	void aClauseIsKnownByItsMarkWhereItIsNow() throws Exception {
		byte[] docx = ASSEMBLER.assemble(RedlineSamples.english());
		assertThat(DocxEdits.part(docx, "word/document.xml")).containsOnlyOnce("w:name=\"_kp_c5\"");
		assertThat(WordText.of(docx).lines())
			.filteredOn((line) -> line.mark().equals(Optional.of(new ClauseMark("c5"))))
			.singleElement()
			.satisfies((line) -> assertThat(line.text()).contains("warmly"));
	}

	@Test
	void twoVersionsThatAreTheSameHaveNothingTracked() throws IOException {
		List<Passage> same = RedlineSamples.passages(Samples.english());
		RedlineDocument document = new RedlineDocument(Language.EN, RedlineSamples.cover(Samples.english()),
				Redline.between(same, same, Language.EN), Optional.empty(), Optional.empty());
		assertThat(DocxEdits.part(ASSEMBLER.assemble(document), "word/document.xml")).doesNotContain("w:author");
	}

	private List<String> pandoc(String changes) throws IOException, InterruptedException {
		return squeezed(ForeignReader
			.run(this.directory, "pandoc", "pandoc", "--wrap=none", "--to=plain", "--track-changes=" + changes,
					"redline.docx")
			.lines()
			.toList());
	}

	private byte[] savedByLibreOffice(byte[] docx) throws IOException, InterruptedException {
		Files.write(this.directory.resolve("redline.docx"), docx);
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				"docx:MS Word 2007 XML", "--outdir", "out", "redline.docx");
		return Files.readAllBytes(this.directory.resolve("out/redline.docx"));
	}

	/** What is left when there is nothing to decide any more. */
	private static List<String> decided(byte[] saved) throws Exception {
		assertThat(DocxEdits.part(saved, "word/document.xml")).doesNotContain("<w:ins ", "<w:del ", "<w:moveFrom ",
				"<w:moveTo ");
		return squeezed(TrackedText.accepted(saved));
	}

	private static List<String> squeezed(List<String> lines) {
		return lines.stream()
			.map((line) -> line.replaceAll("[\\s\u3000]", "").replaceFirst("^(?:\\(?[0-9a-z]+[.)])", ""))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

}
