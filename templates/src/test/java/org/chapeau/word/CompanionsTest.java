package org.chapeau.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CompanionsTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@TempDir
	Path directory;

	@Test
	void aCompilationHasEveryProposalUnderItsClause() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.compilation(Language.EN))).readable())
			.contains(
					"""
							1. The EU and Japan announce their Security and Defence Partnership, the first that the EU has concluded \
							with a country of the Indo-Pacific. It gives a frame to the work already under way and opens new fields \
							to it.
							[Proposal] EU: The EU and Japan announce their Security and Defence Partnership.
							[Proposal] Japan: Japan and the EU announce their Security and Defence Partnership, the first that the \
							EU has concluded in the Indo-Pacific, which gives a frame to the work already under way.
							[Proposal] Chair's text: The EU and Japan announce their Security and Defence Partnership, the first of \
							its kind.
							2. The EU and Japan welcome""")
			.contains("\n[Proposal] Japan: (delete the clause)\n");
	}

	@Test
	void aCompilationIsJapaneseToo() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.compilation(Language.JA))).readable())
			.contains("\n[Proposal] ＥＵ：日本及びＥＵは、日ＥＵ安全保障・防衛パートナーシップを発表する。\n")
			.contains("\n[Proposal] 日本：（削除）\n");
	}

	@Test
	void aCompilationNamesAClauseOnce() {
		CompilationText text = CompanionSamples.compilation(Language.EN);
		List<CompilationText.Clause> twice = List.of(text.clauses().get(0), text.clauses().get(0));
		assertThatIllegalArgumentException().isThrownBy(() -> new CompilationText(Language.EN, text.cover(), twice));
	}

	@Test
	void anAnnotatedEditionHasEveryNoteUnderItsClause() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.annotated(Language.EN))).readable()).contains("""
				3. The EU and Japan [EU: firmly | JP: in the strongest terms] condemn the supply of arms and of troops \
				to Russia by third countries[XK: , whoever they are | (delete)].""")
			.contains(
					"[Proposal] Precedent: Joint Statement, Nagasaki, 15 September 2023, paragraph 3 (agreed text; EU, JP)")
			.contains("“The two sides strongly condemned the supply of arms.”")
			.contains("– As it stands: adapted; weaker than 2023: “strongly condemned” → “condemn”")
			.contains("– EU: as strong as 2023")
			.contains("[Proposal] Fall-back wording: arms-supply")
			.contains("「双方は、武器の提供を“強く”非難した。」")
			.contains("– Hold to this & do not go below “condemn”.");
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.annotated(Language.JA))).readable())
			.contains("[Proposal] 先例：共同声明、長崎、2023年9月15日、第3段落（合意文書、EU, JP）")
			.contains("“The two sides “strongly” condemned the supply of arms.”");
	}

	@Test
	void anAnnotatedEditionIsKnownAsAPaperWhenItComesBack() throws Exception {
		byte[] edition = ASSEMBLER.assemble(CompanionSamples.annotated(Language.EN));
		assertThat(WordText.of(edition).stamp().filter(PackageStamp::isOfOwnPaper)).isPresent();
		assertThat(Samples.STAMP.isOfOwnPaper()).isFalse();
	}

	@Test
	void anAnnotatedEditionNamesAClauseOnce() {
		AnnotatedEdition edition = CompanionSamples.annotated(Language.EN);
		List<AnnotatedEdition.Clause> twice = List.of(edition.clauses().get(0), edition.clauses().get(0));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new AnnotatedEdition(Language.EN, edition.cover(), twice));
	}

	@Test
	void aBilingualTableHasAClauseInBothLanguagesInOneRow() throws Exception {
		assertThat(DocxTables.of(ASSEMBLER.assemble(CompanionSamples.bilingual(Language.EN)))).singleElement()
			.satisfies((rows) -> assertThat(rows).startsWith("No. | English | 日本語")
				.contains(" | Ukraine | ウクライナ",
						"3 | The EU and Japan [EU: firmly | JP: in the strongest terms] condemn the supply of arms and "
								+ "of troops to Russia by third countries[XK: , whoever they are | (delete)]. | "
								+ "双方は、第三国によるロシアへの武器及び兵員の提供を[EU: 断固として | JP: 最も強い言葉で]非難する[XK: （いかなる国によるものかを問わない） | （削除）]。",
						"15 | A clause [EU: without | JP: before] its translation. | "));
	}

	@Test
	void anOutlineSaysTheFirstSentenceOfEachClauseUnderItsTheme() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.outline(Language.EN))).readable()).startsWith("""
				[Sides] The European Union (EU) and Japan
				[Title] Joint Statement of the EU–Japan Strategic Dialogue
				[Place and Date] Outline
				1. Partnership in security and defence
				  – The EU and Japan announce their Security and Defence Partnership, the first that the EU has \
				concluded with a country of the Indo-Pacific.
				  – The EU and Japan welcome the forthcoming entry into force of the Strategic Partnership Agreement, \
				now ratified by Japan and by the EU.
				2. Ukraine
				  – The EU and Japan condemn in the strongest terms""")
			.contains("for as long as it takes, and will …\n3. East Asia");
	}

	@ParameterizedTest
	@EnumSource
	void anOutlineFitsOnOnePage(Language language) throws Exception {
		Files.write(this.directory.resolve("outline.docx"), ASSEMBLER.assemble(CompanionSamples.outline(language)));
		ForeignReader.run(this.directory, "libreoffice-writer", "soffice",
				"-env:UserInstallation=" + this.directory.resolve("profile").toUri(), "--headless", "--convert-to",
				"pdf", "--outdir", "out", "outline.docx");
		assertThat(ForeignReader.run(this.directory, "poppler-utils", "pdfinfo", "out/outline.pdf"))
			.containsPattern("Pages: +1\n");
	}

	@Test
	void clausesBeforeTheFirstHeadingHaveNoTheme() {
		StatementDocument sample = Samples.english();
		StatementDocument brief = new StatementDocument(sample.kind(), Language.EN, sample.titleBlock(),
				sample.handling(),
				List.of(Paragraph.of(Part.OPERATIVE, 0, "They met. They talked.", new ClauseMark("a")),
						Paragraph.of(Part.HEADING, 0, "Peace", new ClauseMark("b"))),
				sample.stamp());
		assertThat(Outline.of(brief, sample.cover()).themes())
			.containsExactly(new Outline.Theme("", List.of("They met.")), new Outline.Theme("Peace", List.of()));
	}

	@Test
	void aCorrigendumSetsTheOldWordsBesideTheNewTheOwnLanguageFirst() throws Exception {
		assertThat(DocxTables.of(ASSEMBLER.assemble(CompanionSamples.corrigendum(Language.EN))))
			.containsExactly(List.of("Place | For | Read", "English text |  | ",
					"Paragraph 2 | in the Indo-Pacific | in Europe & the Indo-Pacific",
					"Paragraph 3 (a) | twice a year | ", "Japanese text |  | ", "Paragraph 3(1) | 年２回 | 毎年"));
		assertThat(DocxTables.of(ASSEMBLER.assemble(CompanionSamples.corrigendum(Language.JA))))
			.containsExactly(List.of("箇所 | 誤 | 正", "和文 |  | ", "第3項(1) | 年２回 | 毎年", "英文 |  | ",
					"第2項 | in the Indo-Pacific | in Europe & the Indo-Pacific", "第3項(a) | twice a year | "));
	}

	@Test
	void aCorrigendumThatCorrectsNothingIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Corrigendum.Row(Language.EN, "Paragraph 1", "the same", "the same"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Corrigendum.Row(Language.EN, "Paragraph 1", "", "new"));
	}

	@Test
	void aLetterSaysWhatIsSentByWhomToWhom() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.letter(Language.EN))).readable()).isEqualTo("""
				[Sides] The European Union
				[Title] Transmission of a text: Joint Statement of the EU–Japan Strategic Dialogue
				[Place and Date] Brussels, 14 October 2024
				[Addressee] To Japan
				[Body Text] The European Union has the honour to transmit to Japan the text “Joint Statement of the \
				EU–Japan Strategic Dialogue”, of 14 clauses.
				[Body Text] The text is known by its SHA-256 hash:
				3f7a9c0e51b2d4486a7719e0c2f5b8d31e4a6077c9d2b8f0a1e35c6478d90b2f
				[Body Text] A text with another hash is not the one transmitted by this letter.
				[Body Text] Enclosed:
				  – rolling text, in English and in Japanese
				  – redline against the text of round 2""");
	}

	@Test
	void aJapaneseLetterIsAddressedToTheOtherSide() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(CompanionSamples.letter(Language.JA))).readable()).contains(
				"[Title] 「日ＥＵ戦略対話共同声明」の送付について\n", "[Addressee] 欧州連合（EU）　御中\n", "[Body Text] 標記の案文（全14項）を送付します。\n",
				"・ 協議文案（英文及び和文）\n");
	}

	@Test
	void wordsThatXmlForbidsAreRefused() {
		assertThatExceptionOfType(IllegalCharacterException.class)
			.isThrownBy(() -> new CompilationText.Proposal("EU", Optional.empty(), "\u0000"));
		assertThatExceptionOfType(IllegalCharacterException.class)
			.isThrownBy(() -> new Outline.Theme("", List.of("\u0000")));
	}

	@ParameterizedTest
	@MethodSource("org.chapeau.word.EveryKind#files")
	void pandocReadsEveryFile(EveryKind.Made file) throws IOException, InterruptedException {
		Files.write(this.directory.resolve("file.docx"), file.docx());
		assertThat(ForeignReader.run(this.directory, "pandoc", "pandoc", "--to=plain", "file.docx")).isNotBlank();
	}

}
