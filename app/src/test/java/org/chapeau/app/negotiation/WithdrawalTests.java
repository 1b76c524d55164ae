package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A dossier that both sides know is given up by both sides.
 */
@ChapeauTest
class WithdrawalTests {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Proposals proposals;

	@Autowired
	Withdrawals withdrawals;

	@Test
	void oneSideAloneDoesNotWithdraw() {
		Statement statement = this.statements.aStatement().transmitted();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), "Overtaken by events."));
		statement.goOn();
		assertThat(state(statement)).isEqualTo(DossierState.NEGOTIATING);
		assertThatRefusal(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""))
			.isEqualTo("withdrawal-already-proposed");
	}

	@Test
	void bothSidesTogetherWithdrawAndNothingWaitsForAnybody() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""));
		done(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), ""));
		statement.goOn();
		assertThat(state(statement)).isEqualTo(DossierState.WITHDRAWN);
		assertThat(statement.tasksOf(EU_COORDINATOR)).isEmpty();
		assertThat(statement.tasksOf(JP_DIRECTOR)).isEmpty();
	}

	@Test
	void aWithdrawnTextIsLocked() {
		Statement statement = this.statements.aStatement().transmitted();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""));
		done(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), ""));
		statement.goOn();
		assertThatRefusal(this.proposals.propose(EU_DESK.user(), statement.clause(1).id(), 1, "x", "x"))
			.isEqualTo("text-locked");
		assertThatRefusal(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), "")).isEqualTo("dossier-ended");
	}

	@Test
	void aProposalToWithdrawIsTakenBackByItsOwnSide() {
		Statement statement = this.statements.aStatement().transmitted();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""));
		assertThatRefusal(this.withdrawals.goOn(JP_DIRECTOR.user(), statement.id()))
			.isEqualTo("withdrawal-not-proposed");
		done(this.withdrawals.goOn(EU_COORDINATOR.user(), statement.id()));
		done(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), ""));
		statement.goOn();
		assertThat(state(statement)).isEqualTo(DossierState.NEGOTIATING);
	}

	@Test
	void onlyAHeadOfDelegationWithdraws() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThatRefusal(this.withdrawals.withdraw(JP_DRAFTER.user(), statement.id(), ""))
			.isEqualTo("not-head-of-delegation");
	}

	private DossierState state(Statement statement) {
		return this.dossiers.ofProcess(statement.id()).state();
	}

}
