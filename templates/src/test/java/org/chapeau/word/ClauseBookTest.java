package org.chapeau.word;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.word.ClauseBook.Row;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * The clause book: what goes out comes back as it was, and what somebody has changed in
 * Word or LibreOffice comes back changed.
 */
class ClauseBookTest {

	private static final Row CONCERN = new Row("east-asia-launch", Optional.of(2), "Concern", "express deep concern",
			"深い懸念を表明する", "The EU and Japan expressed deep concern over {event} of {date}.",
			"双方は、{date}の{event}について深い懸念を表明した。", "Statement of 2023, para. 4");

	private static final Row HEADING = new Row("heading-areas", Optional.of(1), "", "", "", "Areas of cooperation",
			"協力分野", "");

	private static final Row ODD = new Row("odd", Optional.empty(), "Outcome", "sign", "", "A & B < C \"D\" –",
			"「A」＆𠮷", "");

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void aBookComesBackAsItWas(Language language) {
		assertThat(read(book(language))).containsExactly(CONCERN, HEADING, ODD);
	}

	@Test
	void trackedChangesCountAsMade() throws Exception {
		byte[] edited = DocxEdits.replace(book(Language.EN), "word/document.xml",
				"<w:t xml:space=\"preserve\">Areas of cooperation</w:t></w:r>",
				"<w:t xml:space=\"preserve\">Areas </w:t></w:r>"
						+ "<w:del w:id=\"90\" w:author=\"A\"><w:r><w:delText>of cooperation</w:delText></w:r></w:del>"
						+ "<w:ins w:id=\"91\" w:author=\"A\"><w:r><w:t>in common</w:t></w:r></w:ins>");
		assertThat(read(edited).get(1).en()).isEqualTo("Areas in common");
	}

	@Test
	void rowsThatWereTakenOutAreGoneAndColumnsAreKnownByTheirHeads() throws Exception {
		byte[] edited = DocxEdits.replace(book(Language.EN), "word/document.xml", ">odd</w:t>", ">odd v12</w:t>");
		edited = DocxEdits.replace(edited, "word/document.xml", ">English</w:t>", ">Swapped</w:t>");
		edited = DocxEdits.replace(edited, "word/document.xml", ">Japanese</w:t>", ">English</w:t>");
		edited = DocxEdits.replace(edited, "word/document.xml", ">Swapped</w:t>", ">Japanese</w:t>");
		List<Row> rows = read(edited);
		assertThat(rows.get(1)).extracting(Row::en, Row::ja).containsExactly("協力分野", "Areas of cooperation");
		assertThat(rows.get(2)).extracting(Row::name, Row::number).containsExactly("odd", Optional.of(12));
		String xml = DocxEdits.part(edited, "word/document.xml");
		int row = xml.lastIndexOf("<w:tr>");
		String deleted = xml.substring(0, row) + xml.substring(row)
			.replaceFirst("<w:cantSplit/>", "<w:cantSplit/><w:del w:id=\"92\" w:author=\"A\"/>");
		assertThat(read(DocxEdits.put(edited, "word/document.xml", deleted))).hasSize(2);
	}

	@Test
	void theVersionStandsAtTheEndOfTheCellAndNotInTheName() throws Exception {
		byte[] renamed = DocxEdits.replace(book(Language.EN), "word/document.xml", ">east-asia-launch</w:t>",
				">partnership-v3</w:t>");
		renamed = DocxEdits.replace(renamed, "word/document.xml", ">odd</w:t>", ">odd-v7</w:t>");
		assertThat(read(renamed)).extracting(Row::name, Row::number)
			.containsExactly(tuple("partnership-v3", Optional.of(2)), tuple("heading-areas", Optional.of(1)),
					tuple("odd-v7", Optional.empty()));
	}

	@Test
	void theSignBetweenTheVerbsMayBeOfEitherWidthAndStandWithoutBlanks() throws Exception {
		byte[] wide = DocxEdits.replace(book(Language.EN), "word/document.xml", ">express deep concern / </w:t>",
				">express deep concern／</w:t>");
		assertThat(read(wide)).containsExactly(CONCERN, HEADING, ODD);
	}

	@Test
	void aFileWithoutSuchATableHasNoRows() throws Exception {
		assertThat(read(DocxEdits.replace(book(Language.EN), "word/document.xml", ">Source</w:t>", ">Else</w:t>")))
			.isEmpty();
		assertThat(read(new WordAssembler().assemble(Samples.english()))).isEmpty();
	}

	@Test
	void libreOfficeChangesAWordAndTheRestComesBackAsItWas() throws Exception {
		Files.write(this.directory.resolve("book.docx"), book(Language.JA));
		convert("fodt", "book.docx");
		String flat = Files.readString(this.directory.resolve("out/book.fodt"));
		assertThat(flat).contains("deep concern over").contains("深い懸念を表明した");
		Files.writeString(this.directory.resolve("edited.fodt"),
				flat.replace("deep concern over", "grave concern over").replace("について深い懸念を表明した", "に対し重大な懸念を表明した"));
		convert("docx:MS Word 2007 XML", "edited.fodt");
		Row changed = new Row(CONCERN.name(), CONCERN.number(), CONCERN.kind(), CONCERN.verbEn(), CONCERN.verbJa(),
				CONCERN.en().replace("deep concern over", "grave concern over"),
				CONCERN.ja().replace("について深い懸念を表明した", "に対し重大な懸念を表明した"), CONCERN.source());
		assertThat(read(Files.readAllBytes(this.directory.resolve("out/edited.docx")))).containsExactly(changed,
				HEADING, ODD);
	}

	private void convert(String format, String file) throws Exception {
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				format, "--outdir", "out", file);
	}

	private static byte[] book(Language language) {
		Cover cover = new Cover(new TitleBlock("", "Clause book: East Asia", ""), Handling.PUBLIC, Samples.STAMP);
		return new WordAssembler().assemble(new ClauseBook(language, cover, List.of(CONCERN, HEADING, ODD)));
	}

	private static List<Row> read(byte[] docx) {
		Admission admission = WordGate.admit(docx);
		assertThat(admission).isInstanceOf(Admission.Admitted.class);
		return ClauseBook.read(WordFile.read(((Admission.Admitted) admission).parts()));
	}

}
