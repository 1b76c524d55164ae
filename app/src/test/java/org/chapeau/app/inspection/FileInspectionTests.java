package org.chapeau.app.inspection;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.word.WordText;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.hidden.HiddenFinding;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.OPERATOR;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Anybody of a side can ask what is hidden in a file, and take a copy that hides nothing.
 */
@PackageTest
class FileInspectionTests {

	private static final int LIMIT = 20 * 1024 * 1024;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	FileInspection inspection;

	@Test
	void aFileOfOursHidesItsStamp() {
		assertThat(done(this.inspection.inspect(ours(), Locale.ENGLISH)).findings()).extracting(HiddenFinding::kind)
			.contains(HiddenFinding.Kind.OUR_STAMP);
	}

	@Test
	void whatIsHiddenIsSaidInTheReadersLanguage() {
		assertThat(sent("/files", "note.docx", ours(), "en")).hasStatusOk()
			.bodyText()
			.contains("note.docx", "The mark of this program");
		assertThat(sent("/files", "note.docx", ours(), "ja")).hasStatusOk().bodyText().contains("このプログラムの印");
	}

	@Test
	void theCleanedCopyReadsTheSameAndHidesNoMore() throws Exception {
		byte[] file = ours();
		MvcTestResult answer = sent("/files/clean", "note for C5.docx", file, "en");
		assertThat(answer).hasStatusOk();
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("clean.docx");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		byte[] copy = answer.getResponse().getContentAsByteArray();
		assertThat(WordGate.admit(copy)).isInstanceOf(Admission.Admitted.class);
		assertThat(WordText.of(copy).paragraphs()).isEqualTo(WordText.of(file).paragraphs());
	}

	@Test
	void whatIsNoWordFileIsRefusedInPlainWords() {
		byte[] letter = "Dear colleague".getBytes(StandardCharsets.UTF_8);
		for (String address : new String[] { "/files", "/files/clean" }) {
			assertThat(sent(address, "letter.docx", letter, "en")).as(address)
				.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("That was not done");
		}
	}

	@Test
	void noFileAtAllIsAskedFor() {
		assertThat(sent("/files", "", new byte[0], "en")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose a file first.");
	}

	@Test
	void aFileOverTheLimitIsRefusedByThePage() {
		assertThat(sent("/files", "big.docx", new byte[LIMIT + 1], "en")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("20 MB");
	}

	@Test
	void aRequestThatIsFarTooBigIsNotReadAtAll() {
		assertThat(this.mvc.post().uri("/files").content(new byte[4 * LIMIT]).with(EU_DESK))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE);
	}

	@Test
	void anOperatorHasNoSuchPage() {
		assertThat(this.mvc.get().uri("/files").with(OPERATOR)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mvc.get().uri("/files").with(JP_DRAFTER)).hasStatusOk();
	}

	private byte[] ours() {
		Statement statement = this.packages.aPackage().withClause("We condemn the launches.", "発射を非難する。").transmitted();
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "rolling-text-en-eu"));
		return this.documents.download(EU_DESK.user(), statement.id(), made.id()).orElseThrow().bytes();
	}

	private MvcTestResult sent(String address, String name, byte[] bytes, String language) {
		return this.mvc.post()
			.uri(address)
			.multipart()
			.file(new MockMultipartFile("file", name, null, bytes))
			.locale(Locale.forLanguageTag(language))
			.with(EU_DESK)
			.with(csrf())
			.exchange();
	}

}
