package org.chapeau.app.negotiation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WaitingSessions;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * From zero draft to a locked text, and what must hold on every database.
 */
abstract class CoreScenario {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	JointText text;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Test
	void aStatementGoesFromZeroDraftToALockedText() {
		Statement statement = this.statements.aStatement()
			.withClause("We condemn the launches.", "我々は発射を非難する。")
			.transmitted();
		done(this.proposals.propose(JP_DRAFTER.user(), statement.clause(1).id(), 1, "We strongly condemn the launches.",
				"我々は発射を強く非難する。"));
		statement.answered();
		done(this.proposals.accept(EU_DESK.user(), statement.clause(1).id(), 2, Party.JP));
		closeRound(statement);
		statement.goOn();
		statement.cleared();
		String agreed = statement.hash();
		done(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR), agreed,
				Authentic.BOTH));
		done(this.agreements.confirm(JP_DIRECTOR.user(), adReferendum(statement, JP_DIRECTOR), agreed, Authentic.BOTH));
		Dossier dossier = this.dossiers.ofProcess(statement.id());
		assertThat(dossier.state()).isEqualTo(DossierState.IN_APPROVAL);
		assertThat(dossier.lockedHash()).isEqualTo(agreed);
		assertThat(dossier.round()).isEqualTo(2);
		assertThat(statement.clause(1).en().clean()).isEqualTo("We strongly condemn the launches.");
	}

	@Test
	void everyVersionOfAClauseIsKeptAndComesBackIdentical() {
		Statement statement = this.statements.aStatement()
			.withClause("We note [sic] the “A|B” plan\nand its annex.", "我々は「A|B」計画［原文ママ］と𠮷野案に留意する。")
			.transmitted();
		ClauseText first = statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), first.id(), 1, "We welcome the plan.", "我々は計画を歓迎する。"));
		ClauseText second = statement.clause(1);
		done(this.proposals.withdraw(JP_DRAFTER.user(), first.id(), 2));
		assertThat(this.text.versions(EU_DESK.user(), first.id())).extracting(ClauseVersion::number)
			.containsExactly(1, 2, 3);
		assertThat(this.text.versions(EU_DESK.user(), first.id())).extracting(ClauseVersion::en)
			.containsExactly(first.en(), second.en(), first.en());
		assertThat(this.text.versions(EU_DESK.user(), first.id())).extracting(ClauseVersion::ja)
			.containsExactly(first.ja(), second.ja(), first.ja());
		assertThat(this.text.versions(EU_DESK.user(), first.id())).extracting(ClauseVersion::hash)
			.containsExactly(first.hash(), second.hash(), first.hash());
		assertThat(first.en().clean()).isEqualTo("We note [sic] the “A|B” plan\nand its annex.");
	}

	@Test
	void ofTwoWhoChangeAClauseAtTheSameMomentOneWinsAndTheOtherChangesNothing() {
		Statement statement = this.statements.aStatement().transmitted();
		ClauseText clause = statement.clause(1);
		CompletableFuture<Outcome<ClauseText>> loser = this.transaction.execute((status) -> {
			done(this.proposals.propose(EU_DESK.user(), clause.id(), 1, "The EU won.", "ＥＵが先。"));
			CompletableFuture<Outcome<ClauseText>> late = WithoutRequest
				.supplyAsync(() -> this.proposals.propose(JP_DRAFTER.user(), clause.id(), 1, "Japan won.", "日本が先。"));
			awaitSomebodyWaiting();
			return late;
		});
		assertThatRefusal(loser.join()).isEqualTo("clause-changed");
		assertThat(statement.clause(1).en().print()).contains("EU won").doesNotContain("Japan won");
		assertThat(statement.clause(1).number()).isEqualTo(2);
		assertThat(count("proposal", statement)).isEqualTo(1);
		assertThat(count("transmission", statement)).as("zero draft and one proposal").isEqualTo(2);
	}

	private void awaitSomebodyWaiting() {
		Awaitility.await().atMost(10, TimeUnit.SECONDS).until(() -> WaitingSessions.any(this.database));
	}

	private int count(String table, Statement statement) {
		return this.jdbc.sql("select count(*) from " + table + " where dossier_id = :id")
			.param("id", statement.id().value())
			.query(Integer.class)
			.single();
	}

	private void closeRound(Statement statement) {
		String hash = statement.hash();
		done(this.agreements.closeRound(EU_DESK.user(), statement.task(EU_DESK, NegotiateStatement.USER_TASK_NEGOTIATE),
				hash, Authentic.BOTH));
		done(this.agreements.closeRound(JP_DRAFTER.user(),
				statement.task(JP_DRAFTER, NegotiateStatement.USER_TASK_NEGOTIATE), hash, Authentic.BOTH));
	}

	private static TaskId adReferendum(Statement statement, Officer head) {
		return statement.task(head, NegotiateStatement.USER_TASK_AD_REFERENDUM);
	}

}
