package org.chapeau.app.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.word.DocxZip;
import org.chapeau.word.gate.Admission;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * What the table works with in Word: the compilation text, who agreed to what, reserves
 * under the text; and nothing in them that the reader's side may not see.
 */
@PackageTest
class TableDocumentTests {

	private static final String SECRET = "The Bundestag has not voted.";

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	Proposals proposals;

	@Autowired
	Reserves reserves;

	private Statement statement;

	@BeforeEach
	void aTextIsOnTheTable() {
		this.statement = this.packages.aPackage()
			.withClause("We condemn it.", "これを非難する。")
			.withClause("We cooperate.", "協力する。")
			.transmitted();
		done(this.proposals.propose(JP_DRAFTER.user(), this.statement.clause(1).id(), 1, "We strongly condemn it.",
				"これを強く非難する。"));
	}

	@Test
	void theCompilationTextHasEveryProposalUnderItsClause() {
		done(this.proposals.propose(EU_DESK.user(), this.statement.clause(1).id(), 2, "We firmly condemn it.",
				"これを断固非難する。"));
		done(this.proposals.add(EU_DESK.user(), this.statement.id(), this.statement.clause(2).id(), Part.OPERATIVE, 0,
				"We train.", "訓練する。"));
		assertThat(read(EU_DESK, "compilation-text-en-eu")).anyMatch((line) -> line.contains("We condemn it."))
			.anyMatch((line) -> line.contains("EU") && line.contains("We firmly condemn it."))
			.anyMatch((line) -> line.contains("JP") && line.contains("We strongly condemn it."))
			.anyMatch((line) -> line.contains("We train."));
	}

	@Test
	void theSheetSaysWhoAgreedToWhat() {
		assertThat(String.join("\n", read(JP_DRAFTER, "who-agreed-sheet-en-jp"))).contains("We condemn it.", "EU", "JP",
				"agreed explicitly, version 1");
		assertThat(String.join("\n", read(JP_DRAFTER, "who-agreed-sheet-ja-jp"))).contains("これを非難する。");
	}

	@Test
	void theSheetOfTheUnionHasItsMemberStatesAndThatOfJapanHasNot() {
		reserve("EU/ms-de");
		assertThat(read(EU_DESK, "who-agreed-sheet-en-eu")).contains("DE", "R");
		assertThat(String.join("\n", read(JP_DRAFTER, "who-agreed-sheet-en-jp"))).doesNotContain("DE", "reserve",
				SECRET);
	}

	@Test
	void aReserveOfASideStandsUnderTheRollingTextAndItsReasonDoesNot() {
		reserve(null);
		reserve("EU/ms-de");
		Stream.of(EU_DESK, JP_DRAFTER).forEach((officer) -> {
			String side = officer.user().side().code().toLowerCase(Locale.ROOT);
			assertThat(String.join("\n", read(officer, "rolling-text-en-" + side))).contains("EU: scrutiny reserve")
				.doesNotContain("DE", SECRET);
		});
	}

	@Test
	void bothLanguagesStandSideBySide() {
		assertThat(read(JP_DRAFTER, "bilingual-table-ja-jp")).contains("We cooperate.", "協力する。");
	}

	@Test
	void theOutlineHasTheOutcomes() {
		assertThat(String.join("\n", read(EU_DESK, "outline-en-eu"))).contains("We cooperate.");
	}

	@Test
	void theLetterSpeaksForASideAndNamesTheTextByItsHash() {
		assertThat(String.join("\n", read(EU_DESK, "transmittal-en-eu")))
			.contains("The European Union", "to transmit to Japan", this.statement.hash())
			.doesNotContain("eu.desk");
		assertThat(String.join("\n", read(JP_DRAFTER, "transmittal-ja-jp"))).contains("欧州連合（EU）", "御中");
	}

	@Test
	void ofTheAgreedTextTheLetterAndTheSheetAreThereUntilTheRelease() throws IOException {
		this.statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		this.statement.cleared();
		String before = String.join("\n", read(EU_DESK, "transmittal-en-eu"));
		assertThat(before).contains("rolling text");
		this.packages.lock(this.statement);
		assertThatTheAgreedTextIsSentAndFiled();
		this.packages.approve(this.statement);
		assertThatTheAgreedTextIsSentAndFiled();
		assertThatRefusal(this.documents.make(EU_DESK.user(), this.statement.id(), "compilation-text-en-eu"))
			.isEqualTo("document-not-possible");
	}

	@Test
	void aRedlineUpToTheAgreedTextSaysThatItIsAgreedAndNoOther() throws IOException {
		this.statement = this.packages.aPackage().withClause("We condemn it.", "これを非難する。").transmitted();
		ClauseText clause = this.statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), clause.id(), 1, "We condemn this.", "これを非難する。"));
		done(this.proposals.accept(EU_DESK.user(), clause.id(), 2, Party.JP));
		this.statement.cleared();
		Document negotiated = done(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 3, Language.EN));
		assertThat(headers(EU_DESK, negotiated)).contains("under negotiation");
		this.packages.lock(this.statement);
		Document agreed = done(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 3, Language.EN));
		assertThat(headers(EU_DESK, agreed)).contains("Agreed text, not yet released")
			.doesNotContain("under negotiation");
		Document earlier = done(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 2, Language.EN));
		assertThat(headers(EU_DESK, earlier)).contains("under negotiation");
	}

	private void assertThatTheAgreedTextIsSentAndFiled() throws IOException {
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			String side = officer.user().side().code().toLowerCase(Locale.ROOT);
			assertThat(String.join("\n", read(officer, "transmittal-en-" + side)))
				.contains(this.statement.hash(), "joint statement as agreed")
				.doesNotContain("rolling text");
			assertThat(headers(officer, "transmittal-en-" + side)).contains("Agreed text, not yet released")
				.doesNotContain("under negotiation");
			assertThat(read(officer, "who-agreed-sheet-en-" + side)).containsSequence("The text as a whole",
					"agreed explicitly, ad referendum", "agreed explicitly, ad referendum");
			assertThat(read(officer, "who-agreed-sheet-ja-" + side)).contains("全文");
			assertThat(headers(officer, "bilingual-table-ja-" + side)).contains("合意済み文案（公表前）");
		}
	}

	@Test
	void aReserveOnTheTextAsAWholeStandsInTheSheetOfWhoMayKnowOfIt() {
		done(this.reserves.enter(EU_DESK.user(),
				new NewReserve(this.statement.id(), null, "EU/ms-de", Reserve.Kind.SCRUTINY, SECRET, null)));
		done(this.reserves.enter(JP_DRAFTER.user(),
				new NewReserve(this.statement.id(), null, null, Reserve.Kind.LINGUISTIC, SECRET, null)));
		assertThat(read(EU_DESK, "who-agreed-sheet-en-eu")).contains("The text as a whole", "R");
		assertThat(read(JP_DRAFTER, "who-agreed-sheet-en-jp")).contains("has not agreed yet; linguistic reserve")
			.doesNotContain("R", "DE");
	}

	@Test
	void theRedlineHasTheChangesOfASideAsTrackedChanges() {
		Document made = done(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 2, Language.EN));
		byte[] bytes = this.documents.download(EU_DESK.user(), this.statement.id(), made.id()).orElseThrow().bytes();
		WordFile file = WordFile.read(((Admission.Admitted) WordGate.admit(bytes)).parts());
		assertThat(file.changes()).isNotEmpty().allSatisfy((change) -> {
			assertThat(change.revision().author()).isEqualTo("JP");
			assertThat(change.revision().date()).isEmpty();
		});
		assertThat(file.original()).extracting(ViewedParagraph::text).contains("We condemn it.");
		assertThat(file.edited()).extracting(ViewedParagraph::text)
			.contains("We [JP: strongly | (delete)] condemn it.");
		assertThat(done(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 2, Language.EN)))
			.isEqualTo(made);
		assertThat(this.documents.download(JP_DRAFTER.user(), this.statement.id(), made.id())).isEmpty();
	}

	@Test
	void aRedlineNeedsTwoVersionsThatThereAre() {
		assertThatRefusal(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 1, Language.EN))
			.isEqualTo("redline-versions");
		assertThatRefusal(this.documents.redline(EU_DESK.user(), this.statement.id(), 1, 99, Language.EN))
			.isEqualTo("redline-versions");
	}

	private void reserve(@Nullable String memberState) {
		done(this.reserves.enter(EU_DESK.user(), new NewReserve(this.statement.id(), this.statement.clause(2).id(),
				memberState, Reserve.Kind.SCRUTINY, SECRET, null)));
	}

	/** Every paragraph of the file, tables and footnotes among them. */
	private List<String> read(Officer officer, String variant) {
		WordParts parts = ((Admission.Admitted) WordGate.admit(bytes(officer, variant))).parts();
		return WordFile.read(parts).edited().stream().map(ViewedParagraph::text).toList();
	}

	private String headers(Officer officer, String variant) throws IOException {
		return headers(bytes(officer, variant));
	}

	private String headers(Officer officer, Document made) throws IOException {
		return headers(this.documents.download(officer.user(), this.statement.id(), made.id()).orElseThrow().bytes());
	}

	private static String headers(byte[] file) throws IOException {
		return DocxZip.unpack(file)
			.entrySet()
			.stream()
			.filter((part) -> part.getKey().startsWith("word/header"))
			.map((part) -> new String(part.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining());
	}

	private byte[] bytes(Officer officer, String variant) {
		Document made = done(this.documents.make(officer.user(), this.statement.id(), variant));
		return this.documents.download(officer.user(), this.statement.id(), made.id()).orElseThrow().bytes();
	}

}
