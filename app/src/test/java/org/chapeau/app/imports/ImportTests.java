package org.chapeau.app.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.chapeau.app.discussion.Comment;
import org.chapeau.app.discussion.Comments;
import org.chapeau.app.documents.Document;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.imports.TakenChange.Kind;
import org.chapeau.app.imports.TakenChange.State;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.KeptDrafts;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What comes back in Word is shown on its clauses, picked, and taken over into the side's
 * own zone.
 */
@PackageTest
class ImportTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Packages packages;

	@Autowired
	Documents documents;

	@Autowired
	Imports imports;

	@Autowired
	Proposals proposals;

	@Autowired
	Offers offers;

	@Autowired
	Comments comments;

	@Autowired
	Drafting drafting;

	@Autowired
	KeptDrafts drafts;

	@Test
	void aFileThatNobodyTouchedBringsNothing() {
		Statement statement = onTheTable();
		ImportPreview preview = preview(statement, exported(statement, "en"));
		assertThat(preview.isEmpty()).isTrue();
		assertThat(preview.known()).isTrue();
		assertThat(preview.notices()).isEmpty();
	}

	@Test
	void aRewordingBecomesADraftProposalOnItsClauseThatTheOtherSideDoesNotSee() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en")).deleting("Anna", "firmly ").saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).hasSize(1).first().satisfies((change) -> {
			assertThat(change.kind()).isEqualTo(Kind.REWORDED);
			assertThat(change.en()).isEqualTo("We condemn the launches.");
			assertThat(change.ja()).isEqualTo("発射を断固非難する。");
			assertThat(change.origin().authors()).containsExactly("Anna");
		});
		assertThat(take(file, preview)).isEqualTo(new Taking.Done(1));
		assertThat(this.proposals.drafts(EU_DESK.user(), statement.id())).hasSize(1)
			.first()
			.satisfies((draft) -> assertThat(draft.en()).isEqualTo("We condemn the launches."));
		assertThat(this.proposals.drafts(JP_DRAFTER.user(), statement.id())).isEmpty();
		assertThat(statement.clause(1).isClean()).isTrue();
	}

	@Test
	void aNegotiatorPutsWhatWasTakenOverOnTheTable() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en")).deleting("Anna", "firmly ").saved());
		take(file, this.imports.preview(EU_DESK.user(), file));
		done(this.imports.propose(EU_DESK.user(), file, 0));
		assertThat(statement.clause(1).en().print()).isEqualTo("We [EU: | firmly\\ ]condemn the launches.");
		assertThat(this.imports.taken(file)).extracting(TakenChange::state).containsExactly(State.PROPOSED);
		assertThat(this.proposals.drafts(EU_DESK.user(), statement.id())).isEmpty();
		assertThatRefusal(this.imports.propose(EU_DESK.user(), file, 0)).isEqualTo("import-changed");
	}

	@Test
	void aFileInJapaneseIsReadInJapanese() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement, WordEdit.of(exported(statement, "ja")).replacing("断固", "強く").saved());
		assertThat(this.imports.preview(EU_DESK.user(), file).changes()).hasSize(1).first().satisfies((change) -> {
			assertThat(change.ja()).isEqualTo("発射を強く非難する。");
			assertThat(change.en()).isEqualTo("We firmly condemn the launches.");
		});
	}

	@Test
	void whatTheTableHasChangedSinceIsKept() {
		Statement statement = onTheTable();
		byte[] sent = exported(statement, "en");
		rewritten(statement, 1, "We firmly condemn all launches.", "全ての発射を断固非難する。");
		ReceivedFile file = received(statement, WordEdit.of(sent).replacing("firmly", "strongly").saved());
		assertThat(this.imports.preview(EU_DESK.user(), file).changes()).hasSize(1).first().satisfies((change) -> {
			assertThat(change.en()).isEqualTo("We strongly condemn all launches.");
			assertThat(change.conflicts()).isZero();
		});
	}

	@Test
	void aNewClauseAndAMoveWaitInTheZoneUntilTheyAreProposed() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.addingBehind("welcome the talks", "We call for restraint.")
					.moving("condemn the launches", "meet again")
					.saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).extracting(ImportPreview.Change::kind)
			.containsExactlyInAnyOrder(Kind.MOVED, Kind.ADDED);
		List<Pick> picks = preview.changes()
			.stream()
			.map((change) -> new Pick(change.number(), change.clauseNumber(), change.en(),
					(change.kind() == Kind.ADDED) ? "自制を求める。" : ""))
			.toList();
		assertThat(this.imports.take(EU_DESK.user(), file, file.revision(), picks, List.of()))
			.isEqualTo(new Taking.Done(2));
		assertThat(statement.text()).hasSize(3);
		assertThat(this.offers.open(JP_DRAFTER.user(), statement.id())).isEmpty();
		this.imports.taken(file).forEach((change) -> done(this.imports.propose(EU_DESK.user(), file, change.number())));
		assertThat(statement.text()).extracting((clause) -> clause.en().as(Party.EU))
			.contains("We call for restraint.");
		assertThat(this.offers.open(JP_DRAFTER.user(), statement.id())).hasSize(1);
	}

	@Test
	void aNewClauseIsWantedInBothLanguagesAndNothingIsTakenOverWithoutIt() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.replacing("firmly ", "strongly ")
					.addingBehind("welcome the talks", "We call for restraint.")
					.saved());
		assertThat(take(file, this.imports.preview(EU_DESK.user(), file))).isInstanceOfSatisfying(Taking.Refused.class,
				(refused) -> {
					assertThat(refused.refusal().key()).isEqualTo("text-missing");
					assertThat(refused.number()).isEqualTo(1);
				});
		assertThat(this.proposals.drafts(EU_DESK.user(), statement.id())).isEmpty();
		assertThat(this.imports.find(EU_DESK.user(), statement.id(), file.id()).orElseThrow().isTaken()).isFalse();
	}

	@Test
	void ofThreeClausesThatWereJoinedTheFirstTakesInTheOthers() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.joining("condemn the launches")
					.joining("welcome the talks")
					.saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).extracting(ImportPreview.Change::kind)
			.containsExactly(Kind.REWORDED, Kind.REMOVED, Kind.REMOVED);
		assertThat(preview.changes().get(0)).satisfies((change) -> {
			assertThat(change.en())
				.isEqualTo("We firmly condemn the launches. We welcome the talks. We will meet again.");
			assertThat(change.ja()).isEqualTo("発射を断固非難する。対話を歓迎する。再び会合する。");
			assertThat(change.conflicts()).isZero();
		});
		assertThat(this.mvc.get().uri(statement.page() + "/imports/" + file.id()).with(EU_DESK)).bodyText()
			.contains("takes in their words, up to", "its words go into");
		assertThat(take(file, preview)).isEqualTo(new Taking.Done(3));
		this.imports.taken(file).forEach((change) -> done(this.imports.propose(EU_DESK.user(), file, change.number())));
		assertThat(statement.text()).extracting((clause) -> clause.en().as(Party.EU))
			.containsExactly("We firmly condemn the launches. We welcome the talks. We will meet again.", "", "");
		assertThat(statement.text()).extracting((clause) -> clause.en().as(Party.JP))
			.containsExactly("We firmly condemn the launches.", "We welcome the talks.", "We will meet again.");
	}

	@Test
	void clausesThatWereJoinedAndRewordedAreTakenOverWithTheirNewWords() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.joining("condemn the launches")
					.deleting("Anna", "firmly ")
					.saved());
		rewritten(statement, 2, "We warmly welcome the talks.", "対話を心から歓迎する。");
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).extracting(ImportPreview.Change::kind)
			.containsExactly(Kind.REWORDED, Kind.REMOVED);
		assertThat(preview.changes().get(0)).satisfies((change) -> {
			assertThat(change.en()).isEqualTo("We condemn the launches. We welcome the talks.");
			assertThat(change.ja()).isEqualTo("発射を断固非難する。対話を心から歓迎する。");
			assertThat(change.conflicts()).as("the table has changed what is taken in").isEqualTo(1);
		});
	}

	@Test
	void inADraftJoinedClausesBecomeOneAtOnce() {
		Statement statement = aPackage().inDraft();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.joining("condemn the launches")
					.joining("welcome the talks")
					.saved());
		assertThat(take(file, this.imports.preview(EU_DESK.user(), file))).isEqualTo(new Taking.Done(3));
		assertThat(statement.text()).extracting((clause) -> clause.en().base())
			.containsExactly("We firmly condemn the launches. We welcome the talks. We will meet again.");
	}

	@Test
	void twoClausesAreJoinedOnlyWhileTheyStandOneBehindTheOther() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en")).joining("condemn the launches").saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).extracting(ImportPreview.Change::kind).containsExactly(Kind.JOINED);
		take(file, preview);
		ClauseId last = statement.clause(3).id();
		done(this.offers.accept(JP_DRAFTER.user(),
				done(this.offers.move(EU_DESK.user(), last, statement.clause(1).id())).id()));
		assertThatRefusal(this.imports.propose(EU_DESK.user(), file, 0)).isEqualTo("join-apart");
		assertThat(this.imports.taken(file)).extracting(TakenChange::state).containsExactly(State.WAITING);
	}

	@Test
	void aCommentInTheMarginBecomesACommentOfTheSide() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en")).commenting("Anna", "Too weak.").saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(preview.changes()).isEmpty();
		assertThat(preview.comments()).hasSize(1);
		assertThat(this.imports.take(EU_DESK.user(), file, file.revision(), List.of(), List.of(0)))
			.isEqualTo(new Taking.Done(1));
		ClauseId clause = statement.clause(1).id();
		assertThat(this.comments.of(EU_COORDINATOR.user(), clause)).extracting(Comment::words)
			.containsExactly("Anna: Too weak.");
		assertThat(this.comments.of(JP_DRAFTER.user(), clause)).isEmpty();
	}

	@Test
	void aFileMadeFromAnEarlierDraftIsComparedWithThatDraft() {
		Statement statement = aPackage().inDraft();
		byte[] file = WordEdit.of(exported(statement, "en")).replacing("firmly ", "strongly ").saved();
		ClauseText other = statement.clause(2);
		done(this.drafting.edit(EU_DESK.user(), other.id(), other.number(), "We applaud the talks.", "対話を称賛する。"));
		ImportPreview preview = this.imports.preview(EU_DESK.user(), received(statement, file));
		assertThat(preview.known()).isTrue();
		assertThat(preview.changes()).as("what has changed since is no change of the file")
			.extracting(ImportPreview.Change::en)
			.containsExactly("We strongly condemn the launches.");
		assertThat(this.mvc.get().uri(statement.page() + "/imports/" + preview.file().id()).with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("The file was made from the draft of", "The draft as it stands</option>");
	}

	@Test
	void anEarlierDraftIsKnownAfterTheDraftIsOnTheTableToItsOwnSideOnly() {
		Statement statement = aPackage().inDraft();
		byte[] file = WordEdit.of(exported(statement, "en")).replacing("firmly ", "strongly ").saved();
		ClauseText other = statement.clause(2);
		done(this.drafting.edit(EU_DESK.user(), other.id(), other.number(), "We applaud the talks.", "対話を称賛する。"));
		done(this.drafting.complete(EU_DESK.user(), statement.task(EU_DESK, NegotiateStatement.USER_TASK_DRAFT)));
		statement.goOn();
		ImportPreview own = this.imports.preview(EU_DESK.user(), received(statement, file));
		assertThat(own.file().keptDraft()).isEqualTo(1);
		assertThat(own.changes()).hasSize(1);
		assertThat(this.drafts.list(JP_DRAFTER.user(), statement.id())).isEmpty();
		assertThat(this.drafts.text(JP_DRAFTER.user(), statement.id(), 1)).isEmpty();
		ReceivedFile theirs = done(
				this.imports.receive(JP_DRAFTER.user(), statement.id(), "a.docx", file, Locale.ENGLISH));
		assertThat(theirs.baseVersion()).as("the latest that both sides know of").isEqualTo(1);
	}

	@Test
	void inADraftTheTextItselfIsChanged() {
		Statement statement = aPackage().inDraft();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en"))
					.replacing("firmly ", "strongly ")
					.moving("condemn the launches", "meet again")
					.saved());
		assertThat(take(file, this.imports.preview(EU_DESK.user(), file))).isInstanceOf(Taking.Done.class);
		assertThat(statement.text()).extracting((clause) -> clause.en().base())
			.containsExactly("We welcome the talks.", "We will meet again.", "We strongly condemn the launches.");
	}

	@Test
	void nobodyPicksTwiceFromOneFile() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement,
				WordEdit.of(exported(statement, "en")).replacing("firmly ", "").saved());
		ImportPreview preview = this.imports.preview(EU_DESK.user(), file);
		assertThat(take(file, preview)).isInstanceOf(Taking.Done.class);
		assertThat(take(file, preview)).isInstanceOfSatisfying(Taking.Refused.class,
				(refused) -> assertThat(refused.refusal().key()).isEqualTo("import-changed"));
	}

	@Test
	void theOtherSideAndDelegatesDoNotKnowOfTheFile() {
		Statement statement = onTheTable();
		ReceivedFile file = received(statement, exported(statement, "en"));
		String page = statement.page() + "/imports/" + file.id();
		for (Officer other : List.of(JP_DRAFTER, EU_DELEGATE)) {
			assertThat(this.imports.list(other.user(), statement.id())).isEmpty();
			assertThat(this.imports.find(other.user(), statement.id(), file.id())).isEmpty();
			assertThat(this.mvc.get().uri(page).with(other)).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(this.mvc.get().uri(page + "/original").with(other)).hasStatus(HttpStatus.NOT_FOUND);
		}
		assertThat(this.mvc.get().uri(statement.page() + "/imports").with(JP_DRAFTER)).hasStatusOk()
			.bodyText()
			.doesNotContain(file.fileName(), file.sha256().substring(0, 12), "eu.desk");
		assertThat(this.imports.list(EU_COORDINATOR.user(), statement.id())).containsExactly(file);
	}

	@Test
	void anAuditorReadsWhatCameBackAndDoesNothingWithIt() {
		Statement statement = onTheTable();
		byte[] bytes = WordEdit.of(exported(statement, "en")).deleting("Anna", "firmly ").saved();
		ReceivedFile file = received(statement, bytes);
		CurrentUser auditor = EU_AUDITOR.user();
		assertThatRefusal(this.imports.receive(auditor, statement.id(), "back.docx", bytes, Locale.ENGLISH))
			.isEqualTo("import-not-yours");
		assertThatRefusal(this.imports.aim(auditor, file, file.revision(), Language.JA, 1, Map.of()))
			.isEqualTo("import-not-yours");
		assertThatRefusal(this.imports.discard(auditor, file)).isEqualTo("import-not-yours");
		ImportPreview.Change change = this.imports.preview(auditor, file).changes().get(0);
		assertThat(this.imports.take(auditor, file, file.revision(),
				List.of(new Pick(change.number(), change.clauseNumber(), change.en(), change.ja())), List.of()))
			.isInstanceOfSatisfying(Taking.Refused.class,
					(refused) -> assertThat(refused.refusal().key()).isEqualTo("import-not-yours"));
		String files = statement.page() + "/imports";
		assertThat(this.mvc.get().uri(files).with(EU_AUDITOR)).hasStatusOk()
			.bodyText()
			.contains("back.docx")
			.doesNotContain("type=\"file\"");
		assertThat(this.mvc.get().uri(files + "/" + file.id()).with(EU_AUDITOR)).hasStatusOk()
			.bodyText()
			.contains("What the file brings")
			.doesNotContain("/discard", "class=\"decision\"");
		assertThat(this.mvc.get().uri(files + "/" + file.id()).with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("/discard", "class=\"decision\"")
			.doesNotContain("<fieldset disabled");
	}

	@Test
	void theOriginalIsKeptAsItCame() {
		Statement statement = onTheTable();
		byte[] bytes = WordEdit.of(exported(statement, "en")).deleting("Anna", "firmly ").saved();
		ReceivedFile file = received(statement, bytes);
		take(file, this.imports.preview(EU_DESK.user(), file));
		MvcTestResult answer = this.mvc.get()
			.uri(statement.page() + "/imports/" + file.id() + "/original")
			.with(EU_COORDINATOR)
			.exchange();
		assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void theWholeWayOverThePages() {
		Statement statement = onTheTable();
		MvcTestResult uploaded = uploaded(statement, "draft.docx",
				WordEdit.of(exported(statement, "en")).deleting("Anna", "firmly ").saved());
		assertThat(uploaded).hasStatus3xxRedirection();
		String page = uploaded.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(page).with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("<del>firmly </del>", "Tracked change by Anna");
		assertThat(this.mvc.post()
			.uri(page)
			.param("revision", "1")
			.param("take", "0")
			.param("number-0", "1")
			.param("en-0", "We deplore the launches.")
			.param("ja-0", "発射を断固非難する。")
			.with(EU_DESK)
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(this.mvc.get().uri(page).with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("What was taken over", "We deplore the launches.", "Put it on the table");
		assertThat(this.mvc.post().uri(page + "/changes/0").with(EU_DESK).with(csrf())).hasStatus3xxRedirection();
		assertThat(statement.clause(1).isClean()).isFalse();
	}

	@Test
	void aRejectedFormKeepsWhatWasTyped() {
		Statement statement = onTheTable();
		String page = uploaded(statement, "draft.docx",
				WordEdit.of(exported(statement, "en"))
					.addingBehind("welcome the talks", "We call for restraint.")
					.saved())
			.getResponse()
			.getRedirectedUrl();
		assertThat(this.mvc.post()
			.uri(page)
			.param("revision", "1")
			.param("take", "0")
			.param("number-0", "0")
			.param("en-0", "We call for the utmost restraint.")
			.param("ja-0", "")
			.with(EU_DESK)
			.with(csrf())).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("We call for the utmost restraint.", "Write the clause in both languages.");
	}

	@Test
	void aParagraphIsMappedByAnOfficer() {
		Statement statement = onTheTable();
		byte[] bytes = WordEdit.of(exported(statement, "en"))
			.replacing("_kp_", "_xx_")
			.replacing("We welcome the talks.", "Talking is good.")
			.saved();
		ReceivedFile file = received(statement, bytes);
		ImportPreview.Guess guess = this.imports.preview(EU_DESK.user(), file)
			.doubtful()
			.stream()
			.filter((each) -> each.paragraph().text().startsWith("Talking"))
			.findFirst()
			.orElseThrow();
		assertThat(this.mvc.post()
			.uri(statement.page() + "/imports/" + file.id() + "/compared-with")
			.param("revision", "1")
			.param("language", "EN")
			.param("version", "1")
			.param("paragraph-" + guess.paragraph().index(), statement.clause(2).id().toString())
			.with(EU_DESK)
			.with(csrf())).hasStatus3xxRedirection();
		ReceivedFile mapped = this.imports.find(EU_DESK.user(), statement.id(), file.id()).orElseThrow();
		assertThat(mapped.revision()).isEqualTo(2);
		assertThat(this.imports.preview(EU_DESK.user(), mapped).changes()).hasSize(1)
			.first()
			.satisfies((change) -> assertThat(change.en()).isEqualTo("Talking is good."));
	}

	@Test
	void aFileOfAnotherKindIsRefusedAndKept() {
		Statement statement = onTheTable();
		assertThat(uploaded(statement, "letter.docx", new byte[] { 1, 2, 3 }))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.imports.list(EU_DESK.user(), statement.id())).isEmpty();
	}

	private Packages.Wanted aPackage() {
		return this.packages.aPackage()
			.withClause("We firmly condemn the launches.", "発射を断固非難する。")
			.withClause("We welcome the talks.", "対話を歓迎する。")
			.withClause("We will meet again.", "再び会合する。");
	}

	private Statement onTheTable() {
		return aPackage().transmitted();
	}

	/** What the other side proposes and this one accepts. */
	private void rewritten(Statement statement, int number, String en, String ja) {
		ClauseText before = statement.clause(number);
		done(this.proposals.propose(JP_DRAFTER.user(), before.id(), before.number(), en, ja));
		ClauseText between = statement.clause(number);
		done(this.proposals.accept(EU_DESK.user(), between.id(), between.number(), JP_DRAFTER.user().side()));
	}

	private byte[] exported(Statement statement, String language) {
		Document made = done(this.documents.make(EU_DESK.user(), statement.id(), "rolling-text-" + language + "-eu"));
		return this.documents.download(EU_DESK.user(), statement.id(), made.id()).orElseThrow().bytes();
	}

	private ReceivedFile received(Statement statement, byte[] bytes) {
		return done(this.imports.receive(EU_DESK.user(), statement.id(), "back.docx", bytes, Locale.ENGLISH));
	}

	private ImportPreview preview(Statement statement, byte[] bytes) {
		return this.imports.preview(EU_DESK.user(), received(statement, bytes));
	}

	private Taking take(ReceivedFile file, ImportPreview preview) {
		return this.imports.take(EU_DESK.user(), file, file.revision(),
				preview.changes()
					.stream()
					.map((change) -> new Pick(change.number(), change.clauseNumber(), change.en(), change.ja()))
					.toList(),
				List.of());
	}

	private MvcTestResult uploaded(Statement statement, String name, byte[] bytes) {
		return this.mvc.post()
			.uri(statement.page() + "/imports")
			.multipart()
			.file(new MockMultipartFile("file", name, null, bytes))
			.with(EU_DESK)
			.with(csrf())
			.exchange();
	}

}
