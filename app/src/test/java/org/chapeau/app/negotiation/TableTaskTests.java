package org.chapeau.app.negotiation;

import java.util.Map;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_NEGOTIATE;

/**
 * A task at the table is done once, and by whom it waits for.
 */
@ChapeauTest
class TableTaskTests {

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	Agreements agreements;

	@Autowired
	Tasks tasks;

	@Test
	void aTaskIsCompletedOnce() {
		Statement statement = atTheTable();
		TaskId task = negotiation(statement, EU_DESK);
		done(this.agreements.closeRound(EU_DESK.user(), task, statement.hash(), Authentic.BOTH));
		assertThatRefusal(this.agreements.closeRound(EU_DESK.user(), task, statement.hash(), Authentic.BOTH))
			.isEqualTo("task-gone");
	}

	@Test
	void theOtherSidesTaskDoesNotExist() {
		Statement statement = atTheTable();
		TaskId task = negotiation(statement, EU_DESK);
		assertThat(this.tasks.find(JP_DRAFTER.user(), task)).isEmpty();
		assertThatRefusal(this.agreements.closeRound(JP_DRAFTER.user(), task, statement.hash(), Authentic.BOTH))
			.isEqualTo("task-gone");
		assertThatExceptionOfType(OptimisticLockingFailureException.class)
			.isThrownBy(() -> this.tasks.complete(JP_DRAFTER.user(), task, Map.of()));
		assertThat(statement.tasksOf(EU_DESK)).containsExactly(USER_TASK_NEGOTIATE);
	}

	@Test
	void aTaskThatAColleagueHasTakenIsTheirs() {
		Statement statement = atTheTable();
		TaskId task = negotiation(statement, EU_DESK);
		done(this.tasks.claim(EU_COORDINATOR.user(), task));
		assertThatRefusal(this.agreements.closeRound(EU_DESK.user(), task, statement.hash(), Authentic.BOTH))
			.isEqualTo("task-taken");
		assertThat(statement.tasksOf(EU_DESK)).isEmpty();
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

	private static TaskId negotiation(Statement statement, Officer officer) {
		return statement.task(officer, USER_TASK_NEGOTIATE);
	}

}
