package org.chapeau.app.layouts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.word.DocxZip;
import org.chapeau.word.Layout;
import org.chapeau.word.LayoutName;
import org.chapeau.word.WordText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A protocol officer restyles the files of the own side, and nobody else's.
 */
@PackageTest
class LayoutsTests {

	private static final LayoutName NAME = LayoutName.JOINT_STATEMENT_EN;

	private static final String RED = "<w:color w:val=\"C00000\"/>";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	Layouts layouts;

	@AfterEach
	void backToTheBuiltIn() {
		LayoutInUse inUse = this.layouts.inUse(EU_PROTOCOL.user(), NAME);
		if (!inUse.isBuiltIn()) {
			done(this.layouts.use(EU_PROTOCOL.user(), NAME, LayoutInUse.BUILT_IN, inUse.revision()));
		}
	}

	@Test
	void aLayoutInUseGivesItsLooksToTheFilesOfItsSide() throws Exception {
		Statement statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		Document before = make(EU_DESK, statement, "eu");
		LayoutVersion version = kept(restyled());
		assertThat(make(EU_DESK, statement, "eu")).isEqualTo(before);
		use(version);
		Document after = make(EU_DESK, statement, "eu");
		assertThat(styles(bytes(EU_DESK, statement, after))).contains(RED);
		assertThat(WordText.of(bytes(EU_DESK, statement, after)).paragraphs())
			.isEqualTo(WordText.of(bytes(EU_DESK, statement, before)).paragraphs());
		assertThat(styles(bytes(EU_DESK, statement, before))).doesNotContain(RED);
		assertThat(styles(bytes(JP_DRAFTER, statement, make(JP_DRAFTER, statement, "jp")))).doesNotContain(RED);
	}

	@Test
	void theBuiltInLayoutCanBeTakenBackToAndGivesTheSameFile() {
		Statement statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		Document before = make(EU_DESK, statement, "eu");
		use(kept(restyled()));
		assertThat(make(EU_DESK, statement, "eu")).isNotEqualTo(before);
		backToTheBuiltIn();
		assertThat(make(EU_DESK, statement, "eu")).isEqualTo(before);
	}

	@Test
	void whatIsMissingIsSaidInWordsAndTheFileIsNotKept() {
		int before = this.layouts.versions(EU_PROTOCOL.user(), NAME).size();
		byte[] broken = edited("word/document.xml", "${sides}", "${side}");
		MvcTestResult english = sent(broken, "en");
		assertThat(english).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("${sides}", "${side}", "It was not kept.");
		assertThat(sent(broken, "ja")).bodyText().contains("差込記号");
		assertThat(this.layouts.versions(EU_PROTOCOL.user(), NAME)).hasSize(before);
	}

	@Test
	void aPreviewShowsTheSampleTextOnTheLayout() throws Exception {
		LayoutVersion version = kept(restyled());
		MvcTestResult answer = this.mvc.get()
			.uri("/layouts/" + NAME + "/" + version.number() + "/preview")
			.with(EU_PROTOCOL)
			.exchange();
		byte[] preview = answer.getResponse().getContentAsByteArray();
		assertThat(styles(preview)).contains(RED);
		assertThat(WordText.of(preview).readable()).contains("Strategic Dialogue");
		for (LayoutName name : Layouts.names()) {
			assertThat(this.layouts.preview(EU_PROTOCOL.user(), name, LayoutInUse.BUILT_IN)).as(name.name())
				.isPresent();
		}
	}

	@Test
	void aPreviewIsPrintedWhereLibreOfficeIsThere() {
		Assumptions.assumeTrue(this.layouts.canPrint(),
				"Skipped: soffice is absent; install it, on Debian: apt install libreoffice-writer");
		LayoutVersion version = kept(restyled());
		String address = "/layouts/" + NAME + "/" + version.number() + "/preview/pdf";
		assertThat(this.mvc.get().uri("/layouts/" + NAME).with(EU_PROTOCOL)).bodyText().contains(address);
		MvcTestResult answer = this.mvc.get().uri(address).with(EU_PROTOCOL).exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/pdf");
		assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.ISO_8859_1))
			.startsWith("%PDF-");
		assertThat(this.mvc.get().uri(address).with(EU_DESK)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(address).with(JP_PROTOCOL)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void ofTwoOfficersAtOnceTheSecondIsTold() {
		LayoutVersion version = kept(restyled());
		int revision = this.layouts.inUse(EU_PROTOCOL.user(), NAME).revision();
		done(this.layouts.use(EU_PROTOCOL.user(), NAME, version.number(), revision));
		assertThatRefusal(this.layouts.use(EU_PROTOCOL.user(), NAME, LayoutInUse.BUILT_IN, revision))
			.isEqualTo("layout-changed");
	}

	@Test
	void theOtherSideAndOtherOfficersKnowNothingOfIt() {
		LayoutVersion version = kept(restyled());
		assertThat(this.layouts.versions(JP_PROTOCOL.user(), NAME)).isEmpty();
		String page = "/layouts/" + NAME;
		assertThat(this.mvc.get().uri(page + "/" + version.number() + "/file").with(JP_PROTOCOL))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri(page).with(JP_PROTOCOL)).bodyText()
			.doesNotContain("eu.protocol", version.sha256().substring(0, 12));
		for (String address : new String[] { "/layouts", page, page + "/0/file", page + "/0/preview" }) {
			assertThat(this.mvc.get().uri(address).with(EU_DESK)).as(address).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.get().uri(address).with(EU_PROTOCOL)).as(address).hasStatusOk();
		}
		assertThatRefusal(this.layouts.use(EU_DESK.user(), NAME, version.number(), 0))
			.isEqualTo("not-protocol-officer");
	}

	private LayoutVersion kept(byte[] file) {
		assertThat(sent(file, "en")).hasStatus3xxRedirection();
		return this.layouts.versions(EU_PROTOCOL.user(), NAME).get(0);
	}

	private void use(LayoutVersion version) {
		done(this.layouts.use(EU_PROTOCOL.user(), NAME, version.number(),
				this.layouts.inUse(EU_PROTOCOL.user(), NAME).revision()));
	}

	private MvcTestResult sent(byte[] file, String language) {
		return this.mvc.post()
			.uri("/layouts/" + NAME)
			.multipart()
			.file(new MockMultipartFile("file", "layout.docx", null, file))
			.locale(Locale.forLanguageTag(language))
			.with(EU_PROTOCOL)
			.with(csrf())
			.exchange();
	}

	private Document make(Officer officer, Statement statement, String side) {
		return done(this.documents.make(officer.user(), statement.id(), "rolling-text-en-" + side));
	}

	private byte[] bytes(Officer officer, Statement statement, Document document) {
		return this.documents.download(officer.user(), statement.id(), document.id()).orElseThrow().bytes();
	}

	/** The built-in layout with red titles. */
	private static byte[] restyled() {
		String styles = styles(Layout.builtInFile(NAME));
		int title = styles.indexOf("w:styleId=\"Title\"");
		int run = styles.indexOf("<w:rPr>", title) + "<w:rPr>".length();
		int end = styles.indexOf("</w:rPr>", run);
		String before = styles.substring(run, end);
		return edited("word/styles.xml", styles.substring(title, end), styles.substring(title, run)
				+ before.replaceAll("<w:color[^>]*/>", "").replaceFirst("(<w:sz |$)", RED + "$1"));
	}

	private static byte[] edited(String part, String words, String others) {
		TreeMap<String, byte[]> parts = parts(Layout.builtInFile(NAME));
		String content = new String(parts.get(part), StandardCharsets.UTF_8);
		assertThat(content).contains(words);
		parts.put(part, content.replace(words, others).getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(parts);
	}

	private static String styles(byte[] docx) {
		return new String(parts(docx).get("word/styles.xml"), StandardCharsets.UTF_8);
	}

	private static TreeMap<String, byte[]> parts(byte[] docx) {
		TreeMap<String, byte[]> parts = new TreeMap<>();
		try {
			parts.putAll(DocxZip.unpack(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return parts;
	}

}
