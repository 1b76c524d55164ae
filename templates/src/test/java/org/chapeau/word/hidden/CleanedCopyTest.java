package org.chapeau.word.hidden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.chapeau.word.DecidingLibreOffice;
import org.chapeau.word.Samples;
import org.chapeau.word.WordAssembler;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.RawZip;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.hidden.HiddenFinding.Kind;
import org.chapeau.word.reading.TrackedCase;
import org.chapeau.word.reading.TrackedFile;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CleanedCopyTest {

	private static final String CANARY = "CANARY";

	static List<TrackedCase> cases() {
		return TrackedCase.all();
	}

	@ParameterizedTest
	@MethodSource("cases")
	void showsTheTextWithAllChangesAccepted(TrackedCase edit) {
		WordFile copy = WordFile.read(cleaned(TrackedFile.bytes(edit.body())));
		assertThat(TrackedFile.texts(copy.edited())).isEqualTo(edit.edited());
		assertThat(copy.changes()).isEmpty();
	}

	/**
	 * Where the ends of paragraphs were put in and taken out, pandoc reads otherwise: it
	 * puts a space where two paragraphs were joined. LibreOffice for its part keeps rows
	 * of tables that were taken out.
	 */
	@Test
	void showsWhatLibreOfficeShowsOnceItHasAcceptedEverything(@TempDir Path directory) throws Exception {
		String body = cases().stream()
			.filter((edit) -> !edit.body().contains("<w:tbl>"))
			.map((edit) -> edit.body() + "<w:p><w:r><w:t>" + edit.name() + "</w:t></w:r></w:p>")
			.collect(Collectors.joining());
		byte[] source = TrackedFile.bytes(body);
		byte[] accepted = new DecidingLibreOffice(directory).accepted(source);
		assertThat(TrackedFile.texts(WordFile.read(TrackedFile.parts(accepted)).edited()))
			.isEqualTo(TrackedFile.texts(WordFile.read(cleaned(source)).edited()));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void followsTheSchema(TrackedCase edit) throws Exception {
		WordParts copy = cleaned(
				TrackedFile.bytes(edit.body().replace("<w:tblGrid/>", "<w:tblGrid><w:gridCol/></w:tblGrid>")));
		List<XmlError> errors = new ArrayList<>();
		DocumentDocument.Factory.parse(new String(copy.bytes("word/document.xml"), UTF_8))
			.validate(new XmlOptions().setErrorListener(errors));
		assertThat(errors).extracting(XmlError::getMessage).isEmpty();
	}

	@Test
	void hidesNothingOfAFileThatHidesEverything() {
		WordParts source = TrackedFile.parts(fileThatHidesEverything());
		assertThat(findings(source)).containsExactlyInAnyOrder(Kind.TRACKED_CHANGES, Kind.COMMENTS, Kind.AUTHORS,
				Kind.PEOPLE, Kind.SAVE_IDS, Kind.HIDDEN_TEXT, Kind.FETCHING_FIELDS, Kind.PROPERTIES,
				Kind.CUSTOM_PROPERTIES, Kind.VARIABLES, Kind.CUSTOM_XML, Kind.MACROS, Kind.EMBEDDED_FILES,
				Kind.ATTACHED_TEMPLATE, Kind.EXTERNAL_TARGETS, Kind.WEB_LINKS, Kind.THUMBNAIL, Kind.UNSEEN_PARTS,
				Kind.STRAY_PARTS);
		WordParts copy = cleaned(fileThatHidesEverything());
		assertThat(findings(copy)).containsExactly(Kind.WEB_LINKS);
		assertThat(copy.names())
			.allSatisfy((part) -> assertThat(new String(copy.bytes(part), UTF_8)).as(part).doesNotContain(CANARY));
		assertThat(TrackedFile.texts(WordFile.read(copy).edited())).containsExactly("Result. web local");
	}

	@Test
	void keepsOurStampAndIsTheSameEveryTime() {
		byte[] ours = new WordAssembler().assemble(Samples.english());
		byte[] copy = CleanedCopy.of(TrackedFile.parts(ours));
		assertThat(WordFile.read(TrackedFile.parts(copy)).stamp()).contains(Samples.english().stamp());
		assertThat(CleanedCopy.of(TrackedFile.parts(copy))).isEqualTo(copy);
	}

	@Test
	void doesNotLoseTheTextOfAnotherFileSilently() {
		byte[] file = TrackedFile.bytes("<w:altChunk r:id=\"rId9\"/>", "word/_rels/document.xml.rels",
				RawZip.relationships("rId9", RawZip.OFFICE + "aFChunk", "a.html", ""));
		assertThat(CleanedCopy.objection(TrackedFile.parts(file))).isPresent();
	}

	@ParameterizedTest
	@EnumSource
	void everyFindingIsSaidInPlainWords(Kind kind) {
		assertThat(new HiddenFinding(kind, 1, List.of()).message(Locale.ENGLISH)).endsWith(".").matches("\\p{ASCII}+");
		assertThat(new HiddenFinding(kind, 2, List.of()).message(Locale.JAPANESE)).endsWith("。");
	}

	private static WordParts cleaned(byte[] file) {
		// Admitted for import, not only for inspection.
		return ((Admitted) WordGate.admit(CleanedCopy.of(TrackedFile.parts(file)))).parts();
	}

	private static List<Kind> findings(WordParts parts) {
		return HiddenInspection.of(parts, WordFile.read(parts)).stream().map(HiddenFinding::kind).toList();
	}

	private static byte[] fileThatHidesEverything() {
		String author = " w:id=\"1\" w:author=\"" + CANARY + "\"";
		String body = "<w:p w:rsidR=\"00CANARY\"><w:commentRangeStart w:id=\"1\"/><w:del" + author + "><w:r><w:delText>"
				+ CANARY + "</w:delText></w:r></w:del>" + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + CANARY
				+ "</w:t></w:r>" + field()
				+ "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
				+ "<w:hyperlink r:id=\"web\"><w:r><w:t xml:space=\"preserve\"> web</w:t></w:r></w:hyperlink>"
				+ "<w:hyperlink r:id=\"local\"><w:r><w:t xml:space=\"preserve\"> local</w:t></w:r></w:hyperlink>"
				+ "<w:r><w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\" r:id=\"ole\"/></w:object></w:r></w:p>";
		String office = RawZip.OFFICE;
		String links = RawZip.relationships("web", office + "hyperlink", "https://example.org/", "External", "local",
				office + "hyperlink", "file:///" + CANARY, "External", "ole", office + "oleObject", "embeddings/o.bin",
				"", "c", office + "comments", "comments.xml", "", "s", office + "settings", "settings.xml", "", "x",
				office + "customXml", "../customXml/item1.xml", "", "p",
				"http://schemas.microsoft.com/office/2011/relationships/people", "people.xml", "", "g",
				office + "printerSettings", "printer.bin", "", "v",
				"http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vba.bin", "");
		String root = RawZip.relationships("r1", office + "officeDocument", "word/document.xml", "", "r2",
				"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "core.xml", "",
				"r3", office + "custom-properties", "custom.xml", "", "r4",
				"http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail", "t.jpeg", "");
		String settings = "<w:attachedTemplate r:id=\"t\"/><w:rsids><w:rsid w:val=\"00CANARY\"/></w:rsids>"
				+ "<w:docVars><w:docVar w:name=\"" + CANARY + "\" w:val=\"" + CANARY + "\"/></w:docVars>";
		return TrackedFile.bytes(body, Stream.of("_rels/.rels", root, "word/_rels/document.xml.rels", links,
				"word/comments.xml",
				TrackedFile.xml("comments",
						"<w:comment" + author + "><w:p><w:r><w:t>" + CANARY + "</w:t></w:r></w:p></w:comment>"),
				"word/settings.xml", TrackedFile.xml("settings", settings), "word/_rels/settings.xml.rels",
				RawZip.relationships("t", office + "attachedTemplate", "file:///" + CANARY, "External"),
				"word/people.xml",
				"<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\""
						+ CANARY + "\"/></w15:people>",
				"customXml/item1.xml", "<a>" + CANARY + "</a>", "core.xml",
				"<c:coreProperties xmlns:c=\"urn:c\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Title</dc:title>"
						+ "<dc:creator>" + CANARY + "</dc:creator></c:coreProperties>",
				"custom.xml", "<Properties><property name=\"" + CANARY + "\"/></Properties>", "t.jpeg", CANARY,
				"word/printer.bin", CANARY, "word/vba.bin", CANARY, "word/embeddings/o.bin", CANARY, "left/over.bin",
				CANARY)
			.toArray(String[]::new));
	}

	private static String field() {
		return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> INCLUDETEXT \"" + CANARY
				+ "\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Result.</w:t></w:r>"
				+ "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
	}

}
