package org.chapeau.word.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.ForeignReader;
import org.chapeau.word.Samples;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.RawZip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.word.reading.TrackedFile.ANNA;
import static org.chapeau.word.reading.TrackedFile.KENJI;
import static org.chapeau.word.reading.TrackedFile.del;
import static org.chapeau.word.reading.TrackedFile.ins;
import static org.chapeau.word.reading.TrackedFile.p;
import static org.chapeau.word.reading.TrackedFile.pEnd;
import static org.chapeau.word.reading.TrackedFile.r;
import static org.chapeau.word.reading.TrackedFile.texts;

class WordFileTest {

	@TempDir
	Path directory;

	static List<TrackedCase> cases() {
		return TrackedCase.all();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void readsTheTextBeforeAndAfter(TrackedCase edit) {
		WordFile file = TrackedFile.read(edit.body());
		assertThat(texts(file.original())).isEqualTo(edit.original());
		assertThat(texts(file.edited())).isEqualTo(edit.edited());
	}

	/** Pandoc knows no tracked rows. */
	static List<TrackedCase> casesOfWords() {
		return TrackedCase.all().stream().filter((edit) -> !edit.body().contains("<w:tbl>")).toList();
	}

	@ParameterizedTest
	@MethodSource("casesOfWords")
	void pandocReadsTheSame(TrackedCase edit) throws Exception {
		Files.write(this.directory.resolve("edited.docx"), TrackedFile.bytes(edit.body()));
		assertThat(pandoc("reject")).isEqualTo(letters(String.join("", edit.original())));
		assertThat(pandoc("accept")).isEqualTo(letters(String.join("", edit.edited())));
	}

	@Test
	void saysWhoChangedWhatAndWhen() {
		WordFile file = TrackedFile
			.read(p(r("Zero.")) + p(r("We "), del(ANNA, "firmly "), ins(KENJI, r("all "), r("agree"))));
		assertThat(file.changes()).containsExactly(
				new TrackedChange(new Revision(0, ChangeKind.DELETION, "Anna", Optional.of("2024-10-01T10:00:00Z")),
						"firmly ", 1),
				new TrackedChange(new Revision(1, ChangeKind.INSERTION, "健二", Optional.of("2024-10-02T10:00:00Z")),
						"all agree", 1));
	}

	@Test
	void listsAChangeOfLooksAsSuch() {
		WordFile file = TrackedFile.read("<w:p><w:r><w:rPr><w:b/><w:rPrChange" + ANNA
				+ "><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r><w:r><w:t> not</w:t></w:r></w:p>");
		assertThat(file.changes()).singleElement().satisfies((change) -> {
			assertThat(change.revision().kind()).isEqualTo(ChangeKind.FORMAT);
			assertThat(change.text()).isEqualTo("bold");
		});
		assertThat(texts(file.original())).containsExactly("bold not");
	}

	@Test
	void warnsOfAuthorsThatWereRemoved() {
		WordFile file = TrackedFile.read(p(ins(" w:id=\"1\" w:author=\"Author\"", r("new"))));
		assertThat(file.warnings()).extracting(Warning::kind).contains(Warning.Kind.AUTHORS_REMOVED);
	}

	@Test
	void skipsWhatAFieldComputesAndReadsItsResult() {
		WordFile file = TrackedFile.read(p(r("See "), "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
				"<w:r><w:instrText>REF a </w:instrText></w:r>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
				r("inner"), "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
				"<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", r("paragraph 4"),
				"<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", r(" below.")));
		assertThat(texts(file.edited())).containsExactly("See paragraph 4 below.");
	}

	@Test
	void readsOneBranchOfATextBox() {
		String box = "<w:txbxContent>" + p(r("Boxed.")) + "</w:txbxContent>";
		String inner = "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + box + "</mc:Choice><mc:Fallback>" + box
				+ "</mc:Fallback></mc:AlternateContent>";
		String outer = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>"
				+ p("<w:r>" + inner + "</w:r>") + "</w:txbxContent></mc:Choice><mc:Fallback>" + box
				+ "</mc:Fallback></mc:AlternateContent>";
		assertThat(texts(TrackedFile.read(p("<w:r>" + outer + "</w:r>", r("Around."))).edited()))
			.containsExactly("Around.", "", "Boxed.");
	}

	@Test
	void readsThroughControlsSmartTagsAndLinks() {
		WordFile file = TrackedFile.read("<w:sdt><w:sdtPr/><w:sdtContent>"
				+ p("<w:smartTag>" + r("Tokyo") + "</w:smartTag>", "<w:hyperlink>" + r(" link") + "</w:hyperlink>",
						"<w:fldSimple w:instr=\"PAGE\">" + r(" 4") + "</w:fldSimple>")
				+ "</w:sdtContent></w:sdt>");
		assertThat(texts(file.edited())).containsExactly("Tokyo link 4");
	}

	@Test
	void readsBreaksTabsAndHyphensAndWarnsOfSymbols() {
		WordFile file = TrackedFile.read("<w:p><w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/>"
				+ "<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/></w:r></w:p>");
		assertThat(texts(file.edited())).containsExactly("a\t\n\u2011\uF0E0");
		assertThat(file.warnings()).extracting(Warning::kind).contains(Warning.Kind.SYMBOL);
	}

	@Test
	void readsFootnotesBehindTheTextAndNoneOfTheirLines() {
		WordFile file = TrackedFile.read(p(r("Text.")), "word/_rels/document.xml.rels",
				RawZip.relationships("rId1", RawZip.OFFICE + "footnotes", "footnotes.xml", ""), "word/footnotes.xml",
				TrackedFile.xml("footnotes",
						"<w:footnote w:type=\"separator\" w:id=\"0\">" + p(r("---")) + "</w:footnote>"
								+ "<w:footnote w:id=\"1\">" + p(del(ANNA, "Old"), ins(KENJI, r("New")), r(" note."))
								+ "</w:footnote>"));
		assertThat(texts(file.original())).containsExactly("Text.", "Old note.");
		assertThat(texts(file.edited())).containsExactly("Text.", "New note.");
	}

	@Test
	void readsCommentsWhereTheyStandAndTheirAnswers() {
		String extended = "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">"
				+ "<w15:commentEx w15:paraId=\"0A\" w15:done=\"1\"/>"
				+ "<w15:commentEx w15:paraId=\"0B\" w15:paraIdParent=\"0A\" w15:done=\"0\"/></w15:commentsEx>";
		WordFile file = TrackedFile.read(
				p(r("Zero.")) + p(r("We "), "<w:commentRangeStart w:id=\"7\"/>", r("strongly"), del(ANNA, " never"),
						"<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>"),
				"word/_rels/document.xml.rels",
				RawZip.relationships("rId1", RawZip.OFFICE + "comments", "comments.xml", "", "rId2",
						"http://schemas.microsoft.com/office/2011/relationships/commentsExtended", "ex.xml", ""),
				"word/ex.xml", extended, "word/comments.xml",
				TrackedFile.xml("comments",
						"<w:comment w:id=\"7\" w:author=\"Anna\"><w:p w14:paraId=\"0A\">" + r("Why?")
								+ "</w:p></w:comment>" + "<w:comment w:id=\"8\" w:author=\"健二\"><w:p w14:paraId=\"0B\">"
								+ r("Agreed.") + "</w:p></w:comment>"));
		assertThat(file.comments()).containsExactly(
				new ReadComment("7", "Anna", Optional.empty(), "Why?", "strongly", 1, Optional.empty(), true),
				new ReadComment("8", "健二", Optional.empty(), "Agreed.", "", -1, Optional.of("7"), false));
	}

	@Test
	void knowsAClauseAgainThatWasSplitOrWhoseNeighbourWasTakenOut() {
		String one = "<w:bookmarkStart w:id=\"1\" w:name=\"_kp_one\"/>";
		String two = "<w:bookmarkStart w:id=\"2\" w:name=\"_kp_two\"/>";
		WordFile file = TrackedFile
			.read(pEnd("del", one, del(ANNA, "One.")) + pEnd("ins", two, r("Two, ")) + p(r("halved.")));
		assertThat(file.original()).extracting(ViewedParagraph::marks)
			.containsExactly(List.of(new ClauseMark("one")), List.of(new ClauseMark("two")));
		assertThat(file.edited()).extracting(ViewedParagraph::marks)
			.containsExactly(List.of(new ClauseMark("two")), List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = "http://purl.oclc.org/ooxml/wordprocessingml/main")
	void readsTheStrictForm(String namespace) {
		byte[] strict = RawZip
			.word("word/document.xml", "<x:document xmlns:x=\"" + namespace + "\"><x:body><x:p><x:ins "
					+ "x:id=\"1\" x:author=\"Anna\"><x:r><x:t>strict</x:t></x:r></x:ins></x:p></x:body></x:document>")
			.bytes();
		WordFile file = WordFile.read(TrackedFile.parts(strict));
		assertThat(texts(file.edited())).containsExactly("strict");
		assertThat(file.changes()).singleElement().extracting((change) -> change.revision().author()).isEqualTo("Anna");
	}

	static List<StatementDocument> ours() {
		return List.of(Samples.english(), Samples.japanese(), Samples.readout(Language.JA));
	}

	@ParameterizedTest
	@MethodSource("ours")
	void readsOurOwnFilesBackClauseByClause(StatementDocument document) {
		WordFile file = WordFile.read(TrackedFile.parts(new WordAssembler().assemble(document)));
		assertThat(file.stamp()).contains(document.stamp());
		assertThat(file.original()).isEqualTo(file.edited());
		assertThat(file.edited().stream().filter((line) -> line.mark().isPresent()))
			.extracting((line) -> line.mark().orElseThrow().value() + ' ' + line.text())
			.containsExactlyElementsOf(document.paragraphs()
				.stream()
				.map((paragraph) -> paragraph.mark().value() + ' ' + paragraph.text())
				.toList());
	}

	private String pandoc(String changes) throws Exception {
		return letters(ForeignReader.run(this.directory, "pandoc", "pandoc", "--track-changes=" + changes,
				"--from=docx", "--to=plain", "--wrap=none", "edited.docx"));
	}

	private static String letters(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
