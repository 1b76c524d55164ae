package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WordAssemblerTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@Test
	void anEnglishStatementNumbersThroughItsHeadings() throws Exception {
		assertThat(readable(Samples.english())).startsWith("""
				[Sides] The European Union (EU) and Japan
				[Title] Joint Statement of the EU–Japan Strategic Dialogue
				[Place and Date] Tokyo, 1 November 2024
				[Chapeau] The High Representative""").contains("""
				1. The EU and Japan announce their Security and Defence Partnership""").contains("""
				[heading 1] Ukraine
				3. The EU and Japan condemn in the strongest terms the supply of arms and of troops to Russia by third \
				countries.
				4. Japan and the EU stand by the freedom, sovereignty and territorial integrity of Ukraine for as long \
				as it takes, and will:
				  (a) keep up their political, financial and humanitarian support;
				  (b) press on with restrictive measures, and in particular:
				    (i) close ways round the measures already taken;
				    (ii) exchange what they learn of third-country suppliers;
				  (c) work with partners for a just and lasting peace.
				[heading 1] East Asia and the Indo-Pacific
				5. They express grave concern""");
	}

	@Test
	void aJapaneseStatementNumbersInItsOwnWay() throws Exception {
		assertThat(readable(Samples.japanese())).contains("""
				４ 双方は、ウクライナの自由、主権及び領土一体性を必要とされる限り支持し、次の取組を行う。
				  （１） 政治、財政及び人道の各面における支援を継続すること。
				  （２） 制裁措置を堅持すること。特に、
				    ア 既存の措置の迂（う）回を防ぐこと。
				    イ 第三国の供給者に関する情報を共有すること。
				  （３） 公正かつ永続的な平和のため、パートナーと協働すること。
				[heading 1] 東アジア及びインド太平洋
				５ 双方は、""").contains("\n１４ 進捗は、");
	}

	@Test
	void anEnglishReadoutIsProse() throws Exception {
		assertThat(readable(Samples.readout(Language.EN))).startsWith("[Sides] European External Action Service")
			.contains("\n[Clause] They announced the Security and Defence Partnership");
	}

	@Test
	void theTwoCopiesDifferInTheOrderOfThePartiesOnly() throws Exception {
		String union = readable(Samples.english().inOrder(Samples.ALTERNAT, "EU"));
		String japan = readable(Samples.english().inOrder(Samples.ALTERNAT, "JP"));
		assertThat(japan).contains("[Title] Joint Statement of the Japan–EU Strategic Dialogue")
			.contains("8. Japanese and EU naval forces will exercise together")
			.doesNotContain("EU and Japan", "EU–Japan");
		assertThat(union).doesNotContain("Japan and the EU", "Japan–EU");
		assertThat(letters(japan)).isEqualTo(letters(union));
	}

	@Test
	void aFileSaysWhereItComesFrom() throws Exception {
		StatementDocument document = Samples.english().inOrder(Samples.ALTERNAT, "JP");
		assertThat(WordText.of(ASSEMBLER.assemble(document)).stamp()).contains(Samples.STAMP.withFirstParty("JP"));
	}

	@Test
	void everyClauseIsRecognisedByItsMark() throws Exception {
		List<ClauseMark> marks = WordText.of(ASSEMBLER.assemble(Samples.japanese()))
			.lines()
			.stream()
			.map(WordText.Line::mark)
			.flatMap(Optional::stream)
			.toList();
		assertThat(marks).isEqualTo(Samples.japanese().paragraphs().stream().map(Paragraph::mark).toList());
	}

	@Test
	void theTextComesBackAsItWentIn() throws Exception {
		List<String> texts = Samples.japanese().paragraphs().stream().map(Paragraph::text).toList();
		assertThat(WordText.of(ASSEMBLER.assemble(Samples.japanese())).paragraphs()).containsSequence(texts);
	}

	@Test
	void wordsThatXmlMindsComeBackWhole() throws Exception {
		String words = "“A” & \"B\" <C> ]]> ${hash}\tnext\nline  two spaces 　𠮷";
		assertThat(WordText.of(ASSEMBLER.assemble(withText(words))).paragraphs()).contains(words);
	}

	@Test
	void aLineMayEndInAnyFashion() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(withText("a\r\nb\rc\nd"))).paragraphs()).contains("a\nb\nc\nd");
	}

	@Test
	void eachPartysReadingHasALookOfItsOwn() throws Exception {
		String body = DocxEdits.part(ASSEMBLER.assemble(Samples.rollingText()), "word/document.xml");
		assertThat(body).contains("<w:rStyle w:val=\"ReadingEU\"/></w:rPr><w:t xml:space=\"preserve\">firmly<")
			.contains("<w:rStyle w:val=\"ReadingJP\"/></w:rPr><w:t xml:space=\"preserve\">in the strongest terms<")
			.contains("<w:rStyle w:val=\"ReadingThird\"/></w:rPr><w:t xml:space=\"preserve\">, whoever they are<")
			.contains("<w:rStyle w:val=\"ReadingBase\"/></w:rPr><w:t xml:space=\"preserve\">at their disposal<");
	}

	@Test
	void noReadingIsKnownByItsColourAlone() throws IOException {
		String styles = DocxEdits.part(ASSEMBLER.assemble(Samples.rollingText()), "word/styles.xml");
		assertThat(Pattern.compile("w:styleId=\"Reading\\w+\".*?<w:u [^>]*w:val=\"(\\w+)\"").matcher(styles).results())
			.extracting((style) -> style.group(1))
			.containsExactlyInAnyOrder("single", "double", "dotted", "dash");
	}

	@Test
	void aTextWithoutReservesHasNoNotes() throws IOException {
		assertThat(DocxEdits.part(ASSEMBLER.assemble(Samples.english()), "word/footnotes.xml"))
			.doesNotContain("<w:footnote w:id=\"1\"");
	}

	@Test
	void theMarkingStandsInTheHeaderAndTheHashInTheFooter() throws IOException {
		byte[] docx = ASSEMBLER.assemble(Samples.japanese());
		assertThat(DocxEdits.part(docx, "word/header1.xml")).contains(">取扱注意<", ">配布先：欧州局政策課限り<");
		assertThat(DocxEdits.part(docx, "word/footer1.xml")).contains("3f7a9c0e51b2<", "PAGE", "NUMPAGES");
	}

	@Test
	void theSameDocumentGivesTheSameBytes() {
		assertThat(new WordAssembler().assemble(Samples.english())).isEqualTo(ASSEMBLER.assemble(Samples.english()));
	}

	@Test
	void theSameDocumentGivesTheSameBytesEverywhere() {
		byte[] here = ASSEMBLER.assemble(Samples.english());
		TimeZone zone = TimeZone.getDefault();
		try {
			for (String elsewhere : List.of("UTC", "Asia/Tokyo", "Europe/Brussels", "America/New_York")) {
				TimeZone.setDefault(TimeZone.getTimeZone(elsewhere));
				assertThat(ASSEMBLER.assemble(Samples.english())).isEqualTo(here);
			}
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void theFileDoesNotSayWhenItWasMade() throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ASSEMBLER.assemble(Samples.english())))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				assertThat(entry.getTimeLocal()).isEqualTo(DocxZip.NO_TIME);
			}
		}
	}

	@Test
	void aLayoutServesItsOwnKindOnly() {
		Layout readout = Layout.builtIn(LayoutName.READOUT_EN);
		assertThatIllegalArgumentException().isThrownBy(() -> ASSEMBLER.assemble(Samples.english(), readout));
	}

	@Test
	void warmingUpReadsEveryLayout() {
		assertThat(new WordAssembler().warmUp().orTimeout(1, TimeUnit.MINUTES)).succeedsWithin(60, TimeUnit.SECONDS);
	}

	private static StatementDocument withText(String text) {
		return new StatementDocument(DocumentKind.JOINT_STATEMENT, Language.EN, new TitleBlock("", "Title", ""),
				Handling.PUBLIC, List.of(Paragraph.of(Part.OPERATIVE, 0, text, new ClauseMark("c1"))), Samples.STAMP);
	}

	private static String readable(StatementDocument document) throws UnreadableDocumentException {
		return WordText.of(ASSEMBLER.assemble(document)).readable();
	}

	/**
	 * The letters of a text in alphabetical order, without those of its articles.
	 */
	private static String letters(String text) {
		char[] letters = text.toLowerCase(Locale.ROOT)
			.replaceAll("\\b(?:a|an|the)\\b", "")
			.replaceAll("\\s", "")
			.toCharArray();
		Arrays.sort(letters);
		return new String(letters);
	}

}
