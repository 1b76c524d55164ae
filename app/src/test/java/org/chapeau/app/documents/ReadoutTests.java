package org.chapeau.app.documents;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Language;
import org.chapeau.word.UnreadableDocumentException;
import org.chapeau.word.WordText;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Each side's own account of the meeting.
 */
@PackageTest
class ReadoutTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Readouts readouts;

	@Autowired
	Documents documents;

	@Test
	void untilSomebodyWritesItIsProposedFromTheMeeting() {
		Statement statement = this.packages.aPackage().transmitted();
		Readout proposed = this.readouts.own(EU_DESK.user(), statement.id()).orElseThrow();
		assertThat(proposed.number()).isZero();
		assertThat(proposed.en()).startsWith("On 2 November 2026, the Third Strategic Dialogue was held in Brussels.");
		assertThat(proposed.ja()).startsWith("2026年11月2日、ブリュッセルにおいて、第三回戦略対話が開催された。");
	}

	@Test
	void whatOneSideWritesTheOtherDoesNotRead() {
		Statement statement = this.packages.aPackage().transmitted();
		done(write(EU_DESK, statement, 0, "The heron of the Union.", "連合の鷺。"));
		assertThat(this.readouts.own(JP_DRAFTER.user(), statement.id()).orElseThrow().en()).doesNotContain("heron");
		assertThat(this.mvc.get().uri(statement.page() + "/readout").with(JP_DRAFTER)).hasStatusOk()
			.bodyText()
			.doesNotContain("heron", "連合の鷺");
	}

	@Test
	void theLineEndsOfAFormAreThoseOfTheTextOfRecord() throws UnreadableDocumentException {
		Statement statement = this.packages.aPackage().transmitted();
		Readout typed = done(write(EU_DESK, statement, 0, "First.\r\n\r\nSecond\r\nline.\r\n", "一。\r\r二。\r\n"));
		assertThat(typed.en()).isEqualTo("First.\n\nSecond\nline.");
		assertThat(typed.paragraphs(Language.JA)).containsExactly("一。", "二。");
		assertThat(typed.hash()).isEqualTo(new Readout(typed.party(), 9, "First.\n\nSecond\nline.", "一。\n\n二。").hash());
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "readout-en-eu"));
		WordText file = WordText
			.of(this.documents.download(EU_DESK.user(), statement.id(), made.id()).orElseThrow().bytes());
		assertThat(file.paragraphs()).contains("First.", "Second\nline.");
		assertThat(file.stamp().orElseThrow().contentHash()).isEqualTo(typed.hash());
	}

	@Test
	void aReadoutIsWrittenInBothLanguages() {
		Statement statement = this.packages.aPackage().transmitted();
		assertThatRefusal(write(EU_DESK, statement, 0, " \n", "一。")).isEqualTo("both-languages");
		assertThat(this.readouts.own(EU_DESK.user(), statement.id()).orElseThrow().number()).isZero();
	}

	@Test
	void aColleaguesVersionIsNotOverwrittenAndWhatWasTypedIsKept() {
		Statement statement = this.packages.aPackage().transmitted();
		done(write(EU_DESK, statement, 0, "A colleague was first.", "先。"));
		assertThat(this.mvc.post()
			.uri(statement.page() + "/readout")
			.param("number", "0")
			.param("en", "Typed in vain?")
			.param("ja", "後。")
			.with(EU_DESK)
			.with(csrf())).hasStatus(409).bodyText().contains("Typed in vain?", "後。", "A colleague was first.", "先。");
		assertThat(this.readouts.own(EU_DESK.user(), statement.id()).orElseThrow().number()).isEqualTo(1);
	}

	@Test
	void anotherVersionIsAnotherFile() {
		Statement statement = this.packages.aPackage().transmitted();
		done(write(EU_DESK, statement, 0, "One.", "一。"));
		Document first = done(this.documents.make(EU_DESK.user(), statement.id(), "readout-en-eu"));
		done(write(EU_DESK, statement, 1, "Two.", "二。"));
		Document second = done(this.documents.make(EU_DESK.user(), statement.id(), "readout-en-eu"));
		assertThat(second.sha256()).isNotEqualTo(first.sha256());
	}

	@Test
	void aReviewerDoesNotWriteIt() {
		Statement statement = this.packages.aPackage().transmitted();
		assertThatRefusal(write(EU_MARITIME, statement, 0, "One.", "一。")).isEqualTo("not-readout-writer");
	}

	@Test
	void itIsClosedOnceItIsPartOfThePackage() {
		Statement statement = this.packages.aPackage().inRelease();
		assertThatRefusal(write(EU_DESK, statement, 1, "Two.", "二。")).isEqualTo("readout-closed");
	}

	@Test
	void ofADraftItIsUnknownToTheOtherSide() {
		Statement statement = this.packages.aPackage().inDraft();
		assertThatRefusal(write(JP_DRAFTER, statement, 0, "One.", "一。")).isEqualTo("dossier-unknown");
		assertThat(this.readouts.own(JP_DRAFTER.user(), statement.id())).isEmpty();
	}

	private Outcome<Readout> write(Officer officer, Statement statement, int number, String en, String ja) {
		return this.readouts.write(officer.user(), statement.id(), number, en, ja);
	}

}
