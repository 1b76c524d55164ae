package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.chapeau.text.Language;
import org.chapeau.word.EveryKind.Made;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FontsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
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

	static Stream<Made> files() {
		return EveryKind.files();
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyPartFollowsTheEcma376Schema(Made file) throws IOException, XmlException {
		Map<String, byte[]> parts = DocxZip.unpack(file.docx());
		List<String> errors = new ArrayList<>();
		validate(DocumentDocument.Factory.parse(xml(parts, "word/document.xml")), errors);
		validate(StylesDocument.Factory.parse(xml(parts, "word/styles.xml")), errors);
		validate(NumberingDocument.Factory.parse(xml(parts, "word/numbering.xml")), errors);
		validate(SettingsDocument.Factory.parse(xml(parts, "word/settings.xml")), errors);
		validate(FontsDocument.Factory.parse(xml(parts, "word/fontTable.xml")), errors);
		validate(FootnotesDocument.Factory.parse(xml(parts, "word/footnotes.xml")), errors);
		validate(HdrDocument.Factory.parse(xml(parts, "word/header1.xml")), errors);
		validate(FtrDocument.Factory.parse(xml(parts, "word/footer1.xml")), errors);
		assertThat(errors).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void whatValidatorsMissIsRight(Made file) throws IOException {
		assertThat(Lint.faults(file.docx())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("files")
	void nothingSaysWhoMadeItOrOnWhichMachine(Made file) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(file.docx());
		assertThat(parts.keySet()).containsExactlyElementsOf(EveryKind.PARTS);
		parts.keySet().forEach((part) -> assertThat(xml(parts, part)).doesNotContain("w:rsid", "w14:", "<!--"));
		assertThat(found(parts, "docProps/core.xml", "<((?:dc|cp|dcterms):[A-Za-z]+)[ >]"))
			.containsExactlyInAnyOrder("cp:coreProperties", "dc:title", "dc:creator", "dc:language");
		assertThat(xml(parts, "docProps/core.xml")).contains("<dc:creator>Chapeau</dc:creator>");
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyPageSaysItsHashAndHowManyThereAre(Made file) throws IOException {
		String stamp = DocxEdits.part(file.docx(), "customXml/item1.xml");
		String hash = stamp.replaceAll("(?s).*hash=\"(.{12}).*", "$1");
		assertThat(DocxEdits.part(file.docx(), "word/footer1.xml")).contains(hash + "<", " PAGE ", " NUMPAGES ");
	}

	@ParameterizedTest
	@MethodSource("files")
	void theLanguageIsSaid(Made file) throws IOException {
		Map<String, byte[]> parts = DocxZip.unpack(file.docx());
		String tag = (file.language() == Language.EN) ? "en-GB" : "ja-JP";
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
