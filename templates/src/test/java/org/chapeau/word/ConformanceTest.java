package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.chapeau.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a validator checks, and what validators miss.
 */
class ConformanceTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	static Stream<StatementDocument> documents() {
		return Stream.of(Samples.english(), Samples.english().inOrder(Samples.ALTERNAT, "JP"), Samples.japanese(),
				Samples.readout(Language.EN), Samples.readout(Language.JA), Samples.rollingText(),
				Specimen.awkward(Language.EN), Specimen.awkward(Language.JA));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyPartFollowsTheEcma376Schema(StatementDocument document) throws IOException, XmlException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		List<String> errors = new ArrayList<>();
		validate(DocumentDocument.Factory.parse(xml(parts, "word/document.xml")), errors);
		validate(StylesDocument.Factory.parse(xml(parts, "word/styles.xml")), errors);
		validate(NumberingDocument.Factory.parse(xml(parts, "word/numbering.xml")), errors);
		validate(SettingsDocument.Factory.parse(xml(parts, "word/settings.xml")), errors);
		validate(FontsDocument.Factory.parse(xml(parts, "word/fontTable.xml")), errors);
		validate(HdrDocument.Factory.parse(xml(parts, "word/header1.xml")), errors);
		validate(FtrDocument.Factory.parse(xml(parts, "word/footer1.xml")), errors);
		assertThat(errors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyStyleThatIsUsedExists(StatementDocument document) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		Set<String> known = new HashSet<>(found(parts, "word/styles.xml", "w:styleId=\"([^\"]+)\""));
		for (String part : List.of("word/document.xml", "word/header1.xml", "word/footer1.xml", "word/numbering.xml")) {
			assertThat(known).containsAll(found(parts, part, "<w:[pr]Style w:val=\"([^\"]+)\""));
		}
		assertThat(known).containsAll(found(parts, "word/styles.xml", "<w:(?:basedOn|next|link) w:val=\"([^\"]+)\""));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyListThatIsUsedExists(StatementDocument document) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		List<String> lists = found(parts, "word/numbering.xml", "<w:num w:numId=\"([^\"]+)\"");
		assertThat(lists).containsAll(found(parts, "word/styles.xml", "<w:numId w:val=\"([^\"]+)\""));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void bookmarksArePairedAndUnique(StatementDocument document) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		List<String> starts = found(parts, "word/document.xml", "<w:bookmarkStart w:id=\"(\\d+)\"");
		assertThat(starts).doesNotHaveDuplicates().hasSameSizeAs(document.paragraphs());
		assertThat(found(parts, "word/document.xml", "<w:bookmarkEnd w:id=\"(\\d+)\"")).isEqualTo(starts);
		assertThat(found(parts, "word/document.xml", "w:name=\"(_kp_[^\"]+)\"")).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void nothingSaysWhoMadeItOrOnWhichMachine(StatementDocument document) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		assertThat(parts).containsOnlyKeys("[Content_Types].xml", "_rels/.rels", "customXml/_rels/item1.xml.rels",
				"customXml/item1.xml", "customXml/itemProps1.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
				"word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/header1.xml", "word/numbering.xml",
				"word/settings.xml", "word/styles.xml");
		parts.keySet().forEach((part) -> assertThat(xml(parts, part)).doesNotContain("w:rsid", "w14:", "<!--"));
		assertThat(found(parts, "docProps/core.xml", "<((?:dc|cp|dcterms):[A-Za-z]+)[ >]"))
			.containsExactlyInAnyOrder("cp:coreProperties", "dc:title", "dc:creator", "dc:language");
		assertThat(xml(parts, "docProps/core.xml")).contains("<dc:creator>Chapeau</dc:creator>");
	}

	@ParameterizedTest
	@MethodSource("documents")
	void theLanguageIsSaid(StatementDocument document) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(ASSEMBLER.assemble(document));
		String tag = (document.language() == Language.EN) ? "en-GB" : "ja-JP";
		assertThat(xml(parts, "docProps/core.xml")).contains("<dc:language>" + tag + "</dc:language>");
		assertThat(found(parts, "word/styles.xml", "<w:lang [^>]*w:eastAsia=\"([^\"]+)\"")).containsExactly("ja-JP");
		assertThat(found(parts, "word/styles.xml", "<w:lang [^>]*w:val=\"([^\"]+)\"")).containsExactly("en-GB");
	}

	private static void validate(XmlObject part, List<String> errors) {
		List<XmlError> found = new ArrayList<>();
		part.validate(new XmlOptions().setErrorListener(found));
		found.forEach((error) -> errors.add(error.getMessage()));
	}

	private static String xml(Map<String, byte[]> parts, String part) {
		return new String(parts.get(part), StandardCharsets.UTF_8);
	}

	private static List<String> found(Map<String, byte[]> parts, String part, String pattern) {
		return Pattern.compile(pattern)
			.matcher(xml(parts, part))
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
