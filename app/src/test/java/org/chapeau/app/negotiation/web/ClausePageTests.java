package org.chapeau.app.negotiation.web;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WaitingSessions;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.negotiation.Proposals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A clause at the table.
 */
@ChapeauTest
class ClausePageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	DataSource database;

	@Test
	void wordingProposedOnThePageStandsInABracketForBothSides() {
		Statement statement = statement();
		assertThat(propose(statement, "1", "We strongly act.", "我々は強く行動する。"))
			.hasRedirectedUrl(statement.page(statement.clause(1)));
		assertThat(this.mvc.get().uri(statement.page()).with(EU_DESK)).bodyText().contains("JP:", "strongly");
		assertThat(this.mvc.get().uri(statement.page()).with(JP_DRAFTER)).bodyText().contains("JP:", "strongly");
	}

	@Test
	void wordingForAnOutdatedClauseComesBackBesideTheClauseAsItIsNow() {
		Statement statement = statement();
		done(this.proposals.propose(EU_DESK.user(), statement.clause(1).id(), 1, "We firmly act.", "我々は断固行動する。"));
		assertThat(propose(statement, "1", "We typed this.", "入力した文。")).hasStatus(409)
			.bodyText()
			.contains("The clause has changed since you opened it.", "We typed this.", "入力した文。", "EU:", "firmly");
		assertThat(statement.clause(1).number()).isEqualTo(2);
	}

	@Test
	void anAgreementToAnOutdatedTextIsToldAndNotRecorded() {
		Statement statement = statement();
		String outdated = statement.clause(1).hash();
		done(this.proposals.propose(EU_DESK.user(), statement.clause(1).id(), 1, "We firmly act.", "我々は断固行動する。"));
		assertThat(this.mvc.post()
			.uri(statement.page(statement.clause(1)) + "/agree")
			.param("hash", outdated)
			.with(JP_DRAFTER)
			.with(csrf())).hasRedirectedUrl(statement.page(statement.clause(1))).flash().containsKey("refusal");
		assertThat(statement.clause(1).agreedBy()).isEmpty();
	}

	@Test
	void whoLosesARaceIsToldSoAndGetsTheTypedWordsBack() {
		Statement statement = statement();
		CompletableFuture<MvcTestResult> late = this.transaction.execute((status) -> {
			done(this.proposals.propose(EU_DESK.user(), statement.clause(1).id(), 1, "We won.", "勝った文。"));
			String clause = statement.page(statement.clause(1));
			CompletableFuture<MvcTestResult> waiting = WithoutRequest
				.supplyAsync(() -> propose(clause, "1", "We lost this.", "負けた文。"));
			Awaitility.await().atMost(10, TimeUnit.SECONDS).until(this::somebodyWaits);
			return waiting;
		});
		assertThat(late.join()).hasStatus(409)
			.bodyText()
			.contains("has changed since you opened it", "We lost this.", "負けた文。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "not-an-id", "00000000-0000-0000-0000-000000000000", "1" })
	void anIdThatIsNoneIsNotFound(String id) {
		Statement statement = statement();
		assertThat(this.mvc.get().uri("/dossiers/" + id).with(EU_DESK)).hasStatus(404);
		assertThat(this.mvc.get().uri(statement.page() + "/clauses/" + id).with(EU_DESK)).hasStatus(404);
		assertThat(this.mvc.get().uri("/clauses/" + id).with(EU_DESK)).hasStatus(404);
	}

	@Test
	void aClauseOfAnotherDossierIsNotFound() {
		Statement one = statement();
		Statement other = statement();
		assertThat(this.mvc.get().uri(one.page(other.clause(1))).with(EU_DESK)).hasStatus(404);
	}

	@Test
	void aReviewerIsOfferedNoDecision() {
		Statement statement = statement();
		assertThat(this.mvc.get().uri(statement.page(statement.clause(1))).with(EU_MARITIME)).hasStatusOk()
			.bodyText()
			.doesNotContain("Put it on the table");
		assertThat(this.mvc.get().uri(statement.page(statement.clause(1))).with(EU_DESK)).bodyText()
			.contains("Put it on the table");
	}

	@Test
	void thePageNamesNobodyOfTheOtherSide() {
		Statement statement = statement();
		propose(statement, "1", "We strongly act.", "我々は強く行動する。");
		for (String page : new String[] { statement.page(), statement.page() + "/record", statement.page() + "/process",
				statement.page(statement.clause(1)) }) {
			assertThat(this.mvc.get().uri(page).with(EU_DESK)).as(page)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("jp.drafter", "JP/drafter");
		}
	}

	private Statement statement() {
		return this.statements.aStatement()
			.titled("Joint statement " + UUID.randomUUID())
			.withClause("We act.", "我々は行動する。")
			.transmitted();
	}

	private boolean somebodyWaits() {
		return WaitingSessions.any(this.database);
	}

	private MvcTestResult propose(Statement statement, String number, String en, String ja) {
		return propose(statement.page(statement.clause(1)), number, en, ja);
	}

	private MvcTestResult propose(String clause, String number, String en, String ja) {
		return this.mvc.post()
			.uri(clause + "/propose")
			.params(Forms.of("number", number, "en", en, "ja", ja))
			.with(JP_DRAFTER)
			.with(csrf())
			.exchange();
	}

}
