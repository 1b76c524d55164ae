package org.chapeau.app.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.release.ReleaseCheck.Finding;
import org.chapeau.app.release.ReleaseCheck.Match;
import org.chapeau.app.release.ReleaseCheck.Verdict;
import org.chapeau.text.Language;
import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.hidden.CleanedCopy;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Anybody learns whether a file or a text is what was released, and nothing of what is
 * not.
 */
@PackageTest
class ReleaseCheckTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	ReleaseCheck check;

	@Autowired
	Corrigenda corrigenda;

	@Autowired
	Documents documents;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	private Release release;

	private Instant instant;

	private String sentence;

	@BeforeEach
	void aPackageIsReleased() {
		// Its own words, so that no package of another test has them.
		this.sentence = "The EU and Japan will chart currents of the ocean " + System.nanoTime() + " together.";
		this.statement = this.packages.aPackage().withClause(this.sentence, "日本及びＥＵは、海流を共に調べる。").inRelease();
		this.instant = this.packages.in(Duration.ofHours(3));
		this.packages.arm(this.statement, this.instant);
		this.packages.waitUntil(this.instant);
		this.release = this.packages.release(this.statement);
	}

	@Test
	void aReleasedFileIsKnownByItsBytesAndItsVersionIsSaid() {
		for (int i = 0; i < this.release.files().size(); i++) {
			Finding finding = file(released(i).bytes());
			assertThat(finding.verdict()).isEqualTo(Verdict.SAME_BYTES);
			assertThat(finding.matches()).extracting((match) -> match.document().id())
				.containsExactly(this.release.files().get(i).document());
		}
	}

	@Test
	void aFileSavedAnewIsKnownByItsWords() {
		byte[] copy = CleanedCopy.of(((Admitted) WordGate.inspect(released(1).bytes())).parts());
		assertThat(copy).isNotEqualTo(released(1).bytes());
		Finding finding = file(copy);
		assertThat(finding.verdict()).isEqualTo(Verdict.SAME_TEXT);
		assertThat(finding.matches()).extracting((match) -> match.document().id())
			.containsExactly(this.release.files().get(1).document());
	}

	@Test
	void aTextIsKnownWhateverItsLinesAndNumbers() {
		String whole = words(released(0));
		assertThat(text(whole).verdict()).isEqualTo(Verdict.SAME_TEXT);
		assertThat(text(whole.replace(this.sentence, "1.\t" + this.sentence.replace(" of ", "\n of\u00A0"))).verdict())
			.isEqualTo(Verdict.SAME_TEXT);
		assertThat(file(("\uFEFF" + whole).getBytes(StandardCharsets.UTF_8)).verdict()).isEqualTo(Verdict.SAME_TEXT);
	}

	@Test
	void aPassageIsKnownAsOneAndASingleOtherWordIsNot() {
		Finding finding = text(this.sentence);
		assertThat(finding.verdict()).isEqualTo(Verdict.EXCERPT);
		assertThat(finding.matches()).extracting((match) -> match.published().release().id())
			.containsOnly(this.release.id());
		assertThat(text(this.sentence.replace("will chart", "chart")).verdict()).isEqualTo(Verdict.NOTHING);
		assertThat(text(this.sentence.replace(" of ", " of\0 ")).verdict()).as("a mark that no database takes")
			.isEqualTo(Verdict.EXCERPT);
		assertThat(text(this.sentence.replace(" ", "%")).verdict()).isEqualTo(Verdict.NOTHING);
		assertThatRefusal(this.check.text("The EU and Japan")).isEqualTo("check-too-short");
	}

	@Test
	void aMillisecondBeforeTheInstantThePackageIsLikeOneThatNeverWas() {
		byte[] bytes = released(0).bytes();
		byte[] copy = CleanedCopy.of(((Admitted) WordGate.inspect(bytes)).parts());
		// Somebody has asked after the instant, so that the words are kept.
		assertThat(text(this.sentence).verdict()).isEqualTo(Verdict.EXCERPT);
		this.clock.set(this.instant.minusMillis(1));
		assertThat(file(bytes)).isEqualTo(new Finding(Verdict.NOTHING, List.of(), null));
		assertThat(file(copy).verdict()).isEqualTo(Verdict.NOTHING);
		assertThat(text(this.sentence).verdict()).isEqualTo(Verdict.NOTHING);
		this.clock.set(this.instant);
		assertThat(file(bytes).verdict()).isEqualTo(Verdict.SAME_BYTES);
	}

	@Test
	void aTextThatWasCorrectedSinceIsSaidToBe() {
		done(this.corrigenda.draft(EU_DESK.user(), this.statement.id(), Language.EN, this.statement.clause(1).id(),
				"currents", "streams"));
		done(this.corrigenda.put(EU_RELEASE.user(), this.statement.id(),
				this.corrigenda.hash(this.corrigenda.drafts(EU_DESK.user(), this.statement.id()))));
		this.packages.settle();
		Instant later = this.packages.in(Duration.ofHours(3));
		this.packages.arm(this.statement, later);
		assertThat(match(file(released(0).bytes())).corrigenda()).isEmpty();
		this.packages.waitUntil(later);
		assertThat(match(file(released(0).bytes())).corrigenda()).hasSize(1);
		byte[] corrigendum = this.documents.ofRelease(this.packages.release(this.statement).files().get(0).document())
			.orElseThrow()
			.bytes();
		assertThat(file(corrigendum).verdict()).isEqualTo(Verdict.SAME_BYTES);
	}

	@Test
	void aHostileFileIsRefusedAndAPdfComparedByItsBytesOnly() {
		assertThat(file("%PDF-1.7 \u00FF".getBytes(StandardCharsets.ISO_8859_1)).verdict())
			.isEqualTo(Verdict.OTHER_BYTES);
		Finding zip = file(new byte[] { 'P', 'K', 3, 4, 0, (byte) 0xFF, 1 });
		assertThat(zip.verdict()).isEqualTo(Verdict.OTHER_BYTES);
		assertThat(zip.unreadable()).isNotBlank();
	}

	@Test
	void thePageAnswersEverybodyInBothLanguagesAndStoresNothing() {
		byte[] bytes = released(0).bytes();
		assertThat(sent("192.0.2.1", Locale.ENGLISH, bytes)).hasStatusOk()
			.bodyText()
			.contains("Yes: byte for byte", "/public/" + this.release.id(), "EU first");
		assertThat(sent("192.0.2.2", Locale.JAPANESE, bytes)).hasStatusOk().bodyText().contains("バイト単位で一致します");
		assertThat(sent("192.0.2.3", Locale.ENGLISH,
				"A leaflet of nobody, about nothing that anybody ever said.".getBytes(StandardCharsets.UTF_8)))
			.hasStatusOk()
			.bodyText()
			.contains("No: this is not what was released");
		assertThat(sent("192.0.2.4", Locale.ENGLISH, new byte[0])).hasStatus(422)
			.bodyText()
			.contains("Choose a file or paste words.");
		assertThat(this.jdbc.sql("select count(*) from released_words where words like '%leaflet%'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void whoChecksTooOftenIsAskedToWait() {
		for (int i = 0; i < 20; i++) {
			assertThat(sent("192.0.2.9", Locale.ENGLISH, new byte[0])).hasStatus(422);
		}
		int more = 0;
		MvcTestResult answer = sent("192.0.2.9", Locale.ENGLISH, new byte[0]);
		// On a busy machine a token may have come back meanwhile.
		while (answer.getResponse().getStatus() == 422 && more++ < 20) {
			answer = sent("192.0.2.9", Locale.ENGLISH, new byte[0]);
		}
		assertThat(answer).hasStatus(429);
		assertThat(answer.getResponse().getHeader("Retry-After")).matches("[1-9]\\d?");
		assertThat(sent("192.0.2.10", Locale.ENGLISH, new byte[0])).as("another address").hasStatus(422);
	}

	private File released(int place) {
		return this.documents.ofRelease(this.release.files().get(place).document()).orElseThrow();
	}

	private static String words(File file) {
		return WordFile.read(((Admitted) WordGate.inspect(file.bytes())).parts())
			.edited()
			.stream()
			.map(ViewedParagraph::text)
			.collect(Collectors.joining("\n"));
	}

	private Finding file(byte[] bytes) {
		return done(this.check.file(bytes, Locale.ENGLISH));
	}

	private Finding text(String text) {
		Outcome<Finding> outcome = this.check.text(text);
		return done(outcome);
	}

	private static Match match(Finding finding) {
		assertThat(finding.matches()).hasSize(1);
		return finding.matches().get(0);
	}

	private MvcTestResult sent(String address, Locale locale, byte[] bytes) {
		return this.mvc.post()
			.uri("/public/check")
			.multipart()
			.file(new MockMultipartFile("file", "file.docx", null, bytes))
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(address);
				return request;
			})
			.locale(locale)
			.exchange();
	}

}
