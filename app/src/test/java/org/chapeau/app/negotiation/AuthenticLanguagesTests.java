package org.chapeau.app.negotiation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WaitingSessions;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Both sides change their minds about which languages are authentic, or neither does.
 */
@ChapeauTest
class AuthenticLanguagesTests {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Drafting drafting;

	@Autowired
	AuthenticLanguages languages;

	@Autowired
	Agreements agreements;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	History history;

	@Autowired
	Transmissions transmissions;

	@Autowired
	AuditRecord record;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	DataSource database;

	@Test
	void oneSideAloneChangesNothingAndTheOtherReadsWhatItProposes() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		assertThat(authentic(statement)).isEqualTo(Authentic.BOTH);
		assertThatRefusal(propose(EU_COORDINATOR, statement, Authentic.ENGLISH))
			.isEqualTo("authentic-already-proposed");
		assertThat(this.transmissions.list(JP_DRAFTER.user(), statement.id())).first().satisfies((sent) -> {
			assertThat(sent.kind()).isEqualTo(Transmission.Kind.PROVISIONAL_PROPOSED);
			assertThat(sent.message()).isEqualTo("The translators need more time.");
		});
		assertThat(text(JP_DRAFTER, statement)).contains("相手方が「英語（日本語は仮訳）」への変更を提案しています")
			.doesNotContain("/authentic/agree");
		assertThat(text(JP_DIRECTOR, statement)).contains("日本語を仮訳とすることに合意する");
		assertThat(text(EU_COORDINATOR, statement)).contains("/authentic/taken-back")
			.doesNotContain("/authentic/agree");
	}

	@Test
	void bothSidesTogetherChangeItAndBackAgain() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		done(agree(JP_DIRECTOR, statement, Authentic.ENGLISH));
		assertThat(authentic(statement)).isEqualTo(Authentic.ENGLISH);
		assertThatRefusal(agree(EU_COORDINATOR, statement, Authentic.BOTH)).as("what was agreed to is used up")
			.isEqualTo("authentic-not-proposed-now");
		done(propose(JP_DIRECTOR, statement, Authentic.BOTH));
		done(agree(EU_COORDINATOR, statement, Authentic.BOTH));
		assertThat(authentic(statement)).isEqualTo(Authentic.BOTH);
		assertThat(this.record.of(EU_DESK.user(), statement.id())).extracting((entry) -> entry.what())
			.contains("provisional-proposed", "provisional-agreed", "authentic-english", "both-authentic-proposed",
					"both-authentic-agreed", "authentic-both");
	}

	@Test
	void everyVersionIsReadAsItWasWhenItWasTheLatest() {
		Statement statement = this.statements.aStatement().titled("共同声明").transmitted();
		String hash = statement.hash();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		done(agree(JP_DIRECTOR, statement, Authentic.ENGLISH));
		assertThat(this.history.versions(EU_DESK.user(), statement.id())).extracting(StatementVersion::cause)
			.containsExactly(StatementVersion.Cause.PROVISIONAL, StatementVersion.Cause.TRANSMITTED);
		assertThat(statement.hash()).as("no word has changed").isEqualTo(hash);
		assertThat(page(JP_DRAFTER, statement.page() + "/versions")).contains("以後、日本語は仮訳");
		assertThat(page(JP_DRAFTER, statement.page() + "/versions/1")).doesNotContain("共同声明（仮訳）");
		assertThat(page(JP_DRAFTER, statement.page() + "/versions/2")).contains("共同声明（仮訳）");
		assertThat(page(JP_DRAFTER, statement.page() + "/compare?from=1&to=2")).contains("正文の変更：英語（日本語は仮訳）");
		assertThat(page(JP_DRAFTER, statement.page() + "/wall?show=both")).contains("共同声明（仮訳）", "日本語は仮訳です");
		assertThat(page(EU_DESK, statement.page() + "/agreement")).as("on every page, in whichever language")
			.contains("英語（日本語は仮訳）");
	}

	@Test
	void nothingChangesUnderAHeadWhoHasAgreedAdReferendum() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		statement.cleared();
		done(confirm(EU_COORDINATOR, statement, Authentic.BOTH));
		assertThatRefusal(agree(JP_DIRECTOR, statement, Authentic.ENGLISH)).isEqualTo("authentic-agreed");
		assertThat(authentic(statement)).isEqualTo(Authentic.BOTH);
	}

	@Test
	void whatWasDecidedOnADraftIsNoMessageToTheOtherSideOnceItHasCrossed() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThatRefusal(this.languages.decide(EU_COORDINATOR.user(), statement.id(), Authentic.ENGLISH))
			.isEqualTo("authentic-crossed");
		assertThat(this.transmissions.list(JP_DRAFTER.user(), statement.id()))
			.noneMatch((sent) -> sent.kind() == Transmission.Kind.PROVISIONAL_PROPOSED);
	}

	@Test
	void nobodyAgreesAdReferendumToOtherLanguagesThanWereOnTheirPage() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		done(agree(JP_DIRECTOR, statement, Authentic.ENGLISH));
		assertThatRefusal(confirm(EU_COORDINATOR, statement, Authentic.BOTH)).isEqualTo("agreement-outdated");
		assertThat(page(EU_COORDINATOR, "/tasks/"
				+ statement.task(EU_COORDINATOR, NegotiateStatement.USER_TASK_AD_REFERENDUM) + "/ad-referendum"))
			.contains("name=\"authentic\" value=\"ENGLISH\"");
		done(confirm(EU_COORDINATOR, statement, Authentic.ENGLISH));
	}

	private Outcome<?> confirm(Officer head, Statement statement, Authentic shown) {
		return this.agreements.confirm(head.user(), statement.task(head, NegotiateStatement.USER_TASK_AD_REFERENDUM),
				statement.hash(), shown);
	}

	@Test
	void aProposalIsTakenBackByItsOwnSideAndNobodyAgreesToItAnyMore() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		assertThatRefusal(this.languages.takeBack(JP_DIRECTOR.user(), statement.id()))
			.isEqualTo("authentic-not-proposed");
		done(this.languages.takeBack(EU_COORDINATOR.user(), statement.id()));
		assertThatRefusal(agree(JP_DIRECTOR, statement, Authentic.ENGLISH)).isEqualTo("authentic-not-proposed-now");
		assertThatRefusal(this.languages.takeBack(EU_COORDINATOR.user(), statement.id()))
			.isEqualTo("authentic-not-proposed");
		assertThat(authentic(statement)).isEqualTo(Authentic.BOTH);
	}

	@Test
	void whoeverDecidesOnAPageThatIsOldLearnsThatItIsAndKeepsWhatTheyTyped() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		done(agree(JP_DIRECTOR, statement, Authentic.ENGLISH));
		assertThatRefusal(propose(EU_COORDINATOR, statement, Authentic.ENGLISH)).isEqualTo("authentic-same");
		assertThat(this.mvc.post()
			.uri(statement.page() + "/authentic/agree")
			.param("authentic", "BOTH")
			.param("reason", "Our jurists agree.")
			.with(EU_COORDINATOR)
			.with(csrf())).hasStatus3xxRedirection()
			.flash()
			.containsEntry("typedReason", "Our jurists agree.")
			.containsEntry("typedFor", "BOTH");
	}

	@Test
	void ofTwoWhoProposeTheSameAtTheSameMomentTheSecondAgrees() {
		Statement statement = this.statements.aStatement().transmitted();
		CompletableFuture<Outcome<Dossier>> second = this.transaction.execute((status) -> {
			done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
			CompletableFuture<Outcome<Dossier>> late = WithoutRequest
				.supplyAsync(() -> propose(JP_DIRECTOR, statement, Authentic.ENGLISH));
			Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> WaitingSessions.any(this.database));
			return late;
		});
		done(second.join());
		assertThat(authentic(statement)).isEqualTo(Authentic.ENGLISH);
	}

	@Test
	void ofADraftNobodyElseHasSeenThePenholderDecidesAlone() {
		Statement draft = this.statements.aStatement().withClause("We note.", "留意する。").inDraft();
		assertThatRefusal(propose(JP_DIRECTOR, draft, Authentic.ENGLISH)).isEqualTo("dossier-unknown");
		assertThatRefusal(propose(EU_COORDINATOR, draft, Authentic.ENGLISH)).isEqualTo("not-penholder");
		assertThat(page(EU_DESK, draft.page())).contains("日本語を仮訳とする");
		done(propose(EU_DESK, draft, Authentic.ENGLISH));
		assertThat(authentic(draft)).isEqualTo(Authentic.ENGLISH);
		assertThat(this.transmissions.list(EU_DESK.user(), draft.id())).as("nothing has crossed").isEmpty();
		done(propose(EU_DESK, draft, Authentic.BOTH));
		assertThat(authentic(draft)).isEqualTo(Authentic.BOTH);
	}

	@Test
	void theOtherSideLearnsNothingOfWhatWasDecidedOnADraft() {
		Statement draft = this.statements.aStatement().withClause("We note.", "留意する。").inDraft();
		done(propose(EU_DESK, draft, Authentic.ENGLISH));
		done(propose(EU_DESK, draft, Authentic.BOTH));
		done(propose(EU_DESK, draft, Authentic.ENGLISH));
		done(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, NegotiateStatement.USER_TASK_DRAFT)));
		draft.goOn();
		assertThat(this.record.of(EU_DESK.user(), draft.id())).extracting((entry) -> entry.what())
			.contains("authentic-set-english", "authentic-set-both");
		assertThat(this.record.of(JP_DRAFTER.user(), draft.id())).extracting((entry) -> entry.what())
			.doesNotContain("authentic-set-english", "authentic-set-both");
		assertThat(this.history.versions(JP_DRAFTER.user(), draft.id())).hasSize(1);
		assertThat(text(JP_DRAFTER, draft)).contains("英語（日本語は仮訳）");
	}

	@Test
	void onlyAHeadOfDelegationDecides() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThatRefusal(propose(EU_DESK, statement, Authentic.ENGLISH)).isEqualTo("not-head-of-delegation");
		assertThat(text(EU_DESK, statement)).doesNotContain("/authentic");
	}

	@Test
	void ofAStatementThatIsGivenUpNothingIsDecided() {
		Statement statement = this.statements.aStatement().transmitted();
		done(propose(EU_COORDINATOR, statement, Authentic.ENGLISH));
		List.of(EU_COORDINATOR, JP_DIRECTOR)
			.forEach((head) -> done(this.withdrawals.withdraw(head.user(), statement.id(), "")));
		assertThatRefusal(agree(JP_DIRECTOR, statement, Authentic.ENGLISH)).isEqualTo("dossier-ended");
		assertThatRefusal(this.languages.takeBack(EU_COORDINATOR.user(), statement.id())).isEqualTo("dossier-ended");
		assertThat(text(JP_DIRECTOR, statement)).doesNotContain("/authentic");
	}

	private Outcome<Dossier> propose(Officer officer, Statement statement, Authentic wanted) {
		return this.languages.propose(officer.user(), statement.id(), wanted, "The translators need more time.");
	}

	private Outcome<Dossier> agree(Officer officer, Statement statement, Authentic wanted) {
		return this.languages.agree(officer.user(), statement.id(), wanted, "");
	}

	private Authentic authentic(Statement statement) {
		return this.dossiers.ofProcess(statement.id()).authentic();
	}

	private String text(Officer officer, Statement statement) {
		return page(officer, statement.page());
	}

	private String page(Officer officer, String address) {
		return new String(this.mvc.get()
			.uri(address)
			.header("Accept-Language", "ja")
			.with(officer)
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
