package org.chapeau.app.language;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Drafting;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.bilingual.Finding;
import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * What is found in the two languages, and what each side says of it for itself.
 */
@ChapeauTest
class LanguageReviewTests {

	private static final String CONDEMNED = "The two sides condemned the launch of 31 October 2024.";

	private static final String CONDEMNED_JA = "双方は、2024年10月31日の発射を非難した。";

	private static final Mark SHALL = new Mark(LintFinding.Rule.TREATY_WORD, Language.EN, "shall");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	LanguageReview review;

	@Autowired
	Drafting drafting;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Test
	void whatMayDifferIsFoundForBothSides() {
		Statement statement = statement(CONDEMNED, "双方は、2024年10月30日の発射に懸念を表明した。");
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(clause(officer, statement).findings()).extracting(Finding::kind)
				.containsExactlyInAnyOrder(Finding.Kind.DATE, Finding.Kind.LEVEL);
		}
	}

	@Test
	void aConfirmationExistsForItsOwnSideAlone() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA);
		String before = page(JP_DRAFTER, statement);
		done(confirm(EU_MARITIME, statement));
		assertThat(clause(EU_DESK, statement).standing().confirmation().by()).isEqualTo(EU_MARITIME.username());
		assertThat(clause(JP_DRAFTER, statement).standing().state()).isEqualTo(Standing.State.UNCONFIRMED);
		assertThat(page(JP_DRAFTER, statement)).isEqualTo(before);
	}

	@Test
	void aClauseIsConfirmedOnceAndCanBeTakenBack() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA);
		done(confirm(EU_DESK, statement));
		assertThatRefusal(confirm(EU_COORDINATOR, statement)).isEqualTo("languages-confirmed");
		assertThatRefusal(this.review.takeBack(JP_DIRECTOR.user(), statement.id(), statement.clause(1).id()))
			.isEqualTo("languages-not-confirmed");
		done(this.review.takeBack(EU_COORDINATOR.user(), statement.id(), statement.clause(1).id()));
		assertThat(clause(EU_DESK, statement).standing().state()).isEqualTo(Standing.State.UNCONFIRMED);
	}

	@Test
	void aChangeInOneLanguageMarksTheClauseToBeChecked() {
		Statement draft = this.statements.aStatement().withClause(CONDEMNED, CONDEMNED_JA).inDraft();
		done(confirm(EU_DESK, draft));
		edit(draft, CONDEMNED, "双方は、2024年10月31日の発射を強く非難した。");
		Standing standing = clause(EU_DESK, draft).standing();
		assertThat(standing.state()).isEqualTo(Standing.State.TO_BE_CHECKED);
		assertThat(standing.changeKey()).isEqualTo("changed-ja");
		edit(draft, CONDEMNED, CONDEMNED_JA);
		assertThat(clause(EU_DESK, draft).standing().state()).as("the same words again")
			.isEqualTo(Standing.State.CONFIRMED);
	}

	@Test
	void onlyWhatWasReadIsConfirmed() {
		Statement draft = this.statements.aStatement().withClause(CONDEMNED, CONDEMNED_JA).inDraft();
		ClauseText read = draft.clause(1);
		edit(draft, "The two sides strongly condemned it.", CONDEMNED_JA);
		assertThatRefusal(this.review.confirm(EU_DESK.user(), draft.id(), read.id(), read.hash()))
			.isEqualTo("languages-changed");
	}

	@Test
	void anOpenBracketIsNotConfirmed() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA);
		propose(JP_DIRECTOR, statement, "The two sides strongly condemned the launch of 31 October 2024.");
		assertThatRefusal(confirm(EU_DESK, statement)).isEqualTo("languages-open");
	}

	@Test
	void aWaiverNeedsAReasonAndHoldsForOneSide() {
		Statement statement = statement("The two sides shall meet.", "双方は会合を行う。");
		assertThat(this.review.openErrors(EU_DESK.user(), statement.id())).isEqualTo(1);
		assertThatRefusal(waive(EU_DESK, statement, " \r\n")).isEqualTo("waiver-reason-missing");
		assertThatRefusal(waive(EU_DESK, statement, "字".repeat(2001))).isEqualTo("too-long");
		String before = page(JP_DRAFTER, statement);
		done(waive(EU_DESK, statement, "canary: quoted from the treaty"));
		assertThat(this.review.openErrors(EU_COORDINATOR.user(), statement.id())).isZero();
		assertThat(this.review.openErrors(JP_DRAFTER.user(), statement.id())).isEqualTo(1);
		assertThat(page(JP_DRAFTER, statement)).isEqualTo(before);
		assertThat(page(EU_COORDINATOR, statement)).contains("canary: quoted from the treaty");
		assertThatRefusal(waive(EU_COORDINATOR, statement, "Again.")).isEqualTo("waiver-there");
	}

	@Test
	void aWaiverIsTakenBackByItsOwnSideAlone() {
		Statement statement = statement("The two sides shall meet.", "双方は会合を行う。");
		done(waive(EU_DESK, statement, "Quoted."));
		assertThatRefusal(takeWaiverBack(JP_DIRECTOR, statement)).isEqualTo("waiver-gone");
		done(takeWaiverBack(EU_COORDINATOR, statement));
		assertThat(this.review.openErrors(EU_DESK.user(), statement.id())).isEqualTo(1);
	}

	@Test
	void whatIsNotThereIsNotWaived() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA);
		assertThatRefusal(waive(EU_DESK, statement, "Quoted.")).isEqualTo("waiver-nothing");
	}

	@Test
	void aDelegateNeitherReadsNorSaysAnything() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA).cleared();
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			done(this.agreements.confirm(head.user(), statement.task(head, USER_TASK_AD_REFERENDUM), statement.hash(),
					Authentic.BOTH));
		}
		statement.goOn();
		done(confirm(EU_DESK, statement));
		assertThat(get(EU_DELEGATE, statement.page() + "/languages")).hasStatus(404);
		assertThat(clause(EU_DELEGATE, statement).standing().state()).isEqualTo(Standing.State.UNCONFIRMED);
		assertThatRefusal(confirm(EU_DELEGATE, statement)).isEqualTo("languages-not-reviewer");
	}

	@Test
	void aDraftExistsForItsOwnSideAlone() {
		Statement draft = this.statements.aStatement().withClause(CONDEMNED, CONDEMNED_JA).inDraft();
		assertThat(get(JP_DRAFTER, draft.page() + "/languages")).hasStatus(404);
		assertThat(this.review.of(JP_DRAFTER.user(), draft.id())).isEmpty();
		assertThatRefusal(confirm(JP_DRAFTER, draft)).isEqualTo("dossier-unknown");
	}

	@Test
	void thePageMarksTheWordsAndSaysWhy() {
		Statement statement = statement(CONDEMNED, "双方は、2024年10月30日の発射を非難した。");
		assertThat(get(EU_DESK, statement.page() + "/languages")).hasStatusOk()
			.bodyText()
			.contains("<mark>31</mark>", "<mark>30日</mark>", "The dates differ", "Almost certain.",
					"1 possible difference");
		assertThat(get(EU_DESK, statement.page() + "/languages?show=text")).hasStatusOk()
			.bodyText()
			.contains(CONDEMNED)
			.doesNotContain("<mark>", "The dates differ", "EU only");
	}

	@Test
	void aRefusedWaiverComesBackWithWhatWasTyped() {
		Statement statement = statement("The two sides shall meet.", "双方は会合を行う。");
		String typed = "x".repeat(2001);
		MvcTestResult refused = this.mvc.post()
			.uri(statement.page() + "/languages/" + statement.clause(1).id() + "/waive")
			.param("rule", "TREATY_WORD")
			.param("language", "EN")
			.param("words", "shall")
			.param("reason", typed)
			.with(EU_DESK)
			.with(csrf())
			.exchange();
		assertThat(refused).hasStatus(409).bodyText().contains(typed).containsPattern("<details open[^>]*>");
	}

	@Test
	void besideTheClauseStandsHowStronglyEachReadingSpeaks() {
		Statement statement = statement(CONDEMNED, CONDEMNED_JA);
		propose(JP_DIRECTOR, statement, "The two sides expressed grave concern about the launch of 31 October 2024.");
		assertThat(get(EU_DESK, statement.page(statement.clause(1)))).hasStatusOk()
			.bodyText()
			.contains("How strongly it speaks", ">condemned</q>", ">expressed grave concern about</q>", "weaker",
					"concern, level 7", "concern, level 5");
	}

	private Statement statement(String en, String ja) {
		return this.statements.aStatement().withClause(en, ja).transmitted();
	}

	private ReviewedClause clause(Officer officer, Statement statement) {
		return this.review.of(officer.user(), statement.id()).get(0);
	}

	private Outcome<Confirmation> confirm(Officer officer, Statement statement) {
		ClauseText clause = statement.clause(1);
		return this.review.confirm(officer.user(), statement.id(), clause.id(), clause.hash());
	}

	private Outcome<Waiver> waive(Officer officer, Statement statement, String reason) {
		return this.review.waive(officer.user(), statement.id(), statement.clause(1).id(), SHALL, reason);
	}

	private Outcome<ClauseText> takeWaiverBack(Officer officer, Statement statement) {
		return this.review.takeWaiverBack(officer.user(), statement.id(), statement.clause(1).id(), SHALL);
	}

	private void edit(Statement draft, String en, String ja) {
		ClauseText clause = draft.clause(1);
		done(this.drafting.edit(EU_DESK.user(), clause.id(), clause.number(), en, ja));
	}

	private void propose(Officer officer, Statement statement, String en) {
		ClauseText clause = statement.answered().clause(1);
		done(this.proposals.propose(officer.user(), clause.id(), clause.number(), en, clause.ja().base()));
	}

	/** A page without its token, which is another each time. */
	private String page(Officer officer, Statement statement) {
		MvcTestResult shown = get(officer, statement.page() + "/languages");
		assertThat(shown).hasStatusOk();
		return new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

}
