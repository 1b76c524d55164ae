package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_NEGOTIATE;

/**
 * An agreement is bound to the words that were on the page.
 */
@ChapeauTest
class AgreementTests {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	Transmissions transmissions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anAgreementToAnOutdatedTextIsRefusedAndNothingIsRecorded() {
		Statement statement = this.statements.aStatement().transmitted();
		ClauseText outdated = statement.clause(1);
		propose(JP_DRAFTER, statement, "We act.");
		assertThatRefusal(this.agreements.agree(JP_DRAFTER.user(), outdated.id(), outdated.hash()))
			.isEqualTo("agreement-outdated");
		assertThat(statement.clause(1).agreedBy()).isEmpty();
	}

	@Test
	void anOpenBracketIsNotAgreedTo() {
		Statement statement = this.statements.aStatement().transmitted();
		propose(JP_DRAFTER, statement, "We act.");
		ClauseText open = statement.clause(1);
		assertThatRefusal(this.agreements.agree(EU_DESK.user(), open.id(), open.hash())).isEqualTo("bracket-open");
	}

	@Test
	void agreeingTwiceIsAgreeingOnce() {
		Statement statement = this.statements.aStatement().transmitted();
		ClauseText clause = statement.clause(1);
		done(this.agreements.agree(JP_DRAFTER.user(), clause.id(), clause.hash()));
		done(this.agreements.agree(JP_DRAFTER.user(), clause.id(), clause.hash()));
		assertThat(statement.clause(1).agreedBy()).hasSize(2);
	}

	@Test
	void aTextThatBothSidesClearGoesToTheHeadsOfDelegation() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		assertThat(statement.tasksOf(EU_COORDINATOR)).containsExactly(USER_TASK_AD_REFERENDUM);
		assertThat(statement.tasksOf(JP_DIRECTOR)).containsExactly(USER_TASK_AD_REFERENDUM);
		assertThat(statement.tasksOf(EU_DESK)).isEmpty();
		assertThat(statement.clause(1).agreedBy()).hasSize(2);
	}

	@Test
	void aTextThatHasLostItsLastClauseStaysAtTheTable() {
		Statement statement = this.statements.aStatement().transmitted();
		ClauseText last = statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), last.id(), last.number(), "", ""));
		done(this.proposals.accept(EU_DESK.user(), last.id(), last.number() + 1, Party.JP));
		assertThat(statement.text()).isEmpty();
		statement.cleared();
		assertThat(statement.tasksOf(EU_COORDINATOR)).containsExactly(USER_TASK_NEGOTIATE);
		assertThat(statement.tasksOf(JP_DIRECTOR)).containsExactly(USER_TASK_NEGOTIATE);
	}

	@Test
	void aTextThatLosesItsLastClauseBeforeTheHeadsIsNotAgreedTo() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		ClauseText last = statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), last.id(), last.number(), "", ""));
		done(this.proposals.accept(EU_DESK.user(), last.id(), last.number() + 1, Party.JP));
		assertThatRefusal(this.agreements.confirm(EU_COORDINATOR.user(),
				statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM), statement.hash(), Authentic.BOTH))
			.isEqualTo("text-empty");
	}

	@Test
	void aClauseThatSaysSomethingInOneLanguageOnlyIsNotAgreedTo() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		ClauseText half = statement.clause(1);
		done(this.proposals.propose(JP_DRAFTER.user(), half.id(), half.number(), "We act.", ""));
		done(this.proposals.accept(EU_DESK.user(), half.id(), half.number() + 1, Party.JP));
		assertThatRefusal(this.agreements.confirm(EU_COORDINATOR.user(),
				statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM), statement.hash(), Authentic.BOTH))
			.isEqualTo("clause-half");
	}

	@Test
	void aRoundClosedOnTwoDifferentTextsGoesOnAtTheTable() {
		Statement statement = atTheTable();
		done(this.agreements.closeRound(EU_DESK.user(), negotiation(statement, EU_DESK), statement.hash(),
				Authentic.BOTH));
		propose(JP_DRAFTER, statement, "We decide.");
		done(this.agreements.closeRound(JP_DRAFTER.user(), negotiation(statement, JP_DRAFTER), statement.hash(),
				Authentic.BOTH));
		statement.goOn();
		assertThat(statement.tasksOf(EU_DESK)).containsExactly(USER_TASK_NEGOTIATE);
		assertThat(statement.tasksOf(JP_DRAFTER)).containsExactly(USER_TASK_NEGOTIATE);
		assertThat(this.dossiers.ofProcess(statement.id()).round()).isEqualTo(1);
	}

	@Test
	void aRoundThatChangedTheTextGoesBackToTheUnits() {
		Statement statement = atTheTable();
		String hash = statement.hash();
		done(this.agreements.closeRound(EU_DESK.user(), negotiation(statement, EU_DESK), hash, Authentic.BOTH));
		done(this.agreements.closeRound(JP_DRAFTER.user(), negotiation(statement, JP_DRAFTER), hash, Authentic.BOTH));
		statement.goOn();
		assertThat(this.dossiers.ofProcess(statement.id()).round()).isEqualTo(2);
		assertThat(statement.tasksOf(EU_DESK)).isEmpty();
	}

	@Test
	void aRoundIsNotClosedOnAnOutdatedText() {
		Statement statement = atTheTable();
		String outdated = statement.hash();
		propose(EU_DESK, statement, "We reflect.");
		assertThatRefusal(
				this.agreements.closeRound(EU_DESK.user(), negotiation(statement, EU_DESK), outdated, Authentic.BOTH))
			.isEqualTo("agreement-outdated");
		assertThat(statement.tasksOf(EU_DESK)).containsExactly(USER_TASK_NEGOTIATE);
	}

	@Test
	void aTextRefusedWithAReasonGoesBackToTheTable() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		done(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR), statement.hash(),
				Authentic.BOTH));
		done(this.agreements.refuse(JP_DIRECTOR.user(), adReferendum(statement, JP_DIRECTOR), "Not yet."));
		assertThat(statement.tasksOf(EU_COORDINATOR)).containsExactly(USER_TASK_NEGOTIATE);
		assertThat(this.transmissions.list(EU_DESK.user(), statement.id())).extracting(Transmission::message)
			.contains("Not yet.");
		assertThat(standingAgreementsToAll(statement)).isZero();
	}

	@Test
	void aRefusalWantsAReason() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		assertThatRefusal(this.agreements.refuse(JP_DIRECTOR.user(), adReferendum(statement, JP_DIRECTOR), " \n"))
			.isEqualTo("reason-missing");
		assertThat(statement.tasksOf(JP_DIRECTOR)).containsExactly(USER_TASK_AD_REFERENDUM);
	}

	@Test
	void aTextThatChangedUnderTheHeadsIsNotConfirmed() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		String outdated = statement.hash();
		propose(JP_DRAFTER, statement, "We act.");
		assertThatRefusal(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR),
				outdated, Authentic.BOTH))
			.isEqualTo("agreement-outdated");
		assertThatRefusal(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR),
				statement.hash(), Authentic.BOTH))
			.isEqualTo("bracket-open");
	}

	@Test
	void aTextThatChangedBetweenTheTwoHeadsIsNotLocked() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		done(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR), statement.hash(),
				Authentic.BOTH));
		propose(JP_DRAFTER, statement, "We act.");
		done(this.proposals.accept(EU_DESK.user(), statement.clause(1).id(), 2, Party.JP));
		TaskId last = adReferendum(statement, JP_DIRECTOR);
		String changed = statement.hash();
		assertThatRefusal(this.agreements.confirm(JP_DIRECTOR.user(), last, changed, Authentic.BOTH))
			.isEqualTo("heads-differ");
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.NEGOTIATING);
	}

	@Test
	void aLockedTextTakesNoProposal() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		String hash = statement.hash();
		done(this.agreements.confirm(EU_COORDINATOR.user(), adReferendum(statement, EU_COORDINATOR), hash,
				Authentic.BOTH));
		done(this.agreements.confirm(JP_DIRECTOR.user(), adReferendum(statement, JP_DIRECTOR), hash, Authentic.BOTH));
		assertThatRefusal(this.proposals.propose(JP_DRAFTER.user(), statement.clause(1).id(), 1, "x", "x"))
			.isEqualTo("text-locked");
		assertThatRefusal(this.proposals.chosen(JP_DRAFTER.user(), statement.id(), List.of())).isEqualTo("text-locked");
		assertThat(this.dossiers.ofProcess(statement.id()).lockedHash()).isEqualTo(hash);
	}

	private Statement atTheTable() {
		Statement statement = this.statements.aStatement().transmitted();
		propose(JP_DRAFTER, statement, "We act.");
		return statement.answered();
	}

	private void propose(Officer officer, Statement statement, String en) {
		ClauseText clause = statement.clause(1);
		done(this.proposals.propose(officer.user(), clause.id(), clause.number(), en, "行動する。" + en));
	}

	private int standingAgreementsToAll(Statement statement) {
		return this.jdbc.sql("select count(*) from dossier_agreement where dossier_id = :id and voided_at is null")
			.param("id", statement.id().value())
			.query(Integer.class)
			.single();
	}

	private static TaskId negotiation(Statement statement, Officer officer) {
		return statement.task(officer, USER_TASK_NEGOTIATE);
	}

	private static TaskId adReferendum(Statement statement, Officer officer) {
		return statement.task(officer, USER_TASK_AD_REFERENDUM);
	}

}
