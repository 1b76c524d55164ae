package org.chapeau.app.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.audit.AuditRecord.Entry;
import org.chapeau.app.documents.Documents.File;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.Part;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WordText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A file is made once for the text it shows and comes back byte for byte.
 */
@PackageTest
class DownloadTests {

	private static final String ROLLING = "rolling-text-en-eu";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Statements statements;

	@Autowired
	Documents documents;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Drafting drafting;

	@Autowired
	AuditRecord record;

	@Autowired
	Proposals proposals;

	@Autowired
	MovableClock clock;

	private Statement statement;

	@BeforeEach
	void aTextIsOnTheTable() {
		this.statement = this.packages.aPackage().withClause("We condemn the launches.", "発射を非難する。").transmitted();
	}

	@Test
	void aFileComesBackByteForByteAndItsHashIsTrue() throws Exception {
		Document made = make(ROLLING);
		byte[] first = download(made).bytes();
		this.clock.elapse(Duration.ofDays(3));
		byte[] second = download(made).bytes();
		assertThat(second).isEqualTo(first).hasSize(made.size());
		assertThat(made.sha256()).isEqualTo(sha256(second));
	}

	@Test
	void aDraftWithoutAClauseHasNoFileYetAndSaysWhatToDo() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(possible(draft)).extracting(Variant::kind).containsOnly(DocumentKind.READOUT);
		for (String key : List.of(ROLLING, "precedent-notes-ja-eu", "annotated-edition-en-eu")) {
			assertThatRefusal(this.documents.make(EU_DESK.user(), draft.id(), key)).isEqualTo("document-no-clause");
		}
		assertThatRefusal(this.documents.make(EU_DESK.user(), draft.id(), "outline-en-eu"))
			.isEqualTo("document-not-possible");
		assertThat(this.mvc.get().uri(draft.page() + "/documents").with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("The text has no clause yet");
		done(this.drafting.add(EU_DESK.user(), draft.id(),
				NewClause.free(Part.OPERATIVE, 0, "We will cooperate.", "協力する。")));
		possible(draft).stream()
			.filter((variant) -> variant.kind() != DocumentKind.READOUT)
			.forEach((variant) -> done(this.documents.make(EU_DESK.user(), draft.id(), variant.key())));
		assertThat(this.mvc.get().uri(draft.page() + "/documents").with(EU_DESK)).bodyText()
			.doesNotContain("The text has no clause yet");
	}

	@Test
	void aTextThatSuggestsNoThemeHasNoOutline() {
		Statement chapeau = this.packages.aPackage()
			.withClause(NewClause.free(Part.CHAPEAU, 0, "The EU and Japan met.", "日本及びＥＵは会談した。"))
			.transmitted();
		assertThat(possible(chapeau)).extracting(Variant::kind)
			.contains(DocumentKind.ROLLING_TEXT)
			.doesNotContain(DocumentKind.OUTLINE);
		assertThatRefusal(this.documents.make(EU_DESK.user(), chapeau.id(), "outline-en-eu"))
			.isEqualTo("document-no-clause");
		assertThat(possible(this.statement)).extracting(Variant::kind).contains(DocumentKind.OUTLINE);
	}

	@Test
	void whoDownloadsIsOnTheirOwnSidesRecord() {
		Document made = make(ROLLING);
		this.mvc.get()
			.uri("/dossiers/{id}/documents/{document}", this.statement.id(), made.id())
			.with(EU_DESK)
			.exchange();
		assertThat(this.record.of(EU_DESK.user(), this.statement.id()))
			.anyMatch((entry) -> entry.what().equals("downloaded") && made.sha256().equals(entry.hash()));
		assertThat(this.record.of(JP_DRAFTER.user(), this.statement.id())).extracting(Entry::what)
			.doesNotContain("downloaded");
	}

	@Test
	void aFileIsMadeOnceForATextWhoeverOfTheSideAsks() {
		Document made = make(ROLLING);
		this.clock.elapse(Duration.ofDays(3));
		assertThat(done(this.documents.make(EU_COORDINATOR.user(), this.statement.id(), ROLLING))).isEqualTo(made);
		assertThat(this.documents.list(EU_DESK.user(), this.statement.id())).containsExactly(made);
	}

	@Test
	void anotherTextIsAnotherFileAndTheFirstStaysWhatItWas() {
		Document before = make(ROLLING);
		byte[] bytes = download(before).bytes();
		done(this.proposals.propose(JP_DRAFTER.user(), this.statement.clause(1).id(), 1,
				"We strongly condemn the launches.", "発射を強く非難する。"));
		Document after = make(ROLLING);
		assertThat(after.id()).isNotEqualTo(before.id());
		assertThat(after.contentHash()).isEqualTo(this.statement.hash()).isNotEqualTo(before.contentHash());
		assertThat(after.sha256()).isNotEqualTo(before.sha256());
		assertThat(download(before).bytes()).isEqualTo(bytes);
	}

	@Test
	void aFileSaysWhichPackageAndWhichTextItIs() throws UnreadableDocumentException {
		WordText read = WordText.of(download(make(ROLLING)).bytes());
		assertThat(read.stamp()).contains(PackageStamp.of(this.statement.id().toString(), this.statement.hash()));
	}

	@Test
	void aDownloadIsAnAttachmentThatNoCacheKeeps() {
		Document made = make(ROLLING);
		MvcTestResult answer = this.mvc.get()
			.uri(this.statement.page() + "/documents/" + made.id())
			.with(EU_DESK)
			.exchange();
		assertThat(answer).hasStatusOk()
			.hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
		assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment")
			.contains("2026-11-02-rolling-text-en-eu.docx");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(download(made).bytes());
	}

	@Test
	void whatCannotBeMadeAtThisStageIsRefused() {
		for (String key : new String[] { "joint-statement-en-eu", "readout-en-jp", "rolling-text-en-jp",
				"rolling-text-en", "", "../etc" }) {
			assertThatRefusal(this.documents.make(EU_DESK.user(), this.statement.id(), key)).as(key)
				.isEqualTo("document-not-possible");
		}
		assertThat(this.documents.list(EU_DESK.user(), this.statement.id())).isEmpty();
	}

	private List<Variant> possible(Statement of) {
		return this.documents.possible(EU_DESK.user(), this.dossiers.ofProcess(of.id()));
	}

	private Document make(String key) {
		return done(this.documents.make(EU_DESK.user(), this.statement.id(), key));
	}

	private File download(Document document) {
		return this.documents.download(EU_DESK.user(), this.statement.id(), document.id()).orElseThrow();
	}

	private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
