package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.process.TaskId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;

/**
 * Domain and engine commit together or not at all.
 */
@ChapeauTest
class TogetherTests {

	@Autowired
	Statements statements;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Agreements agreements;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aTaskIsOpenAgainWhenTheDomainFailsAfterIt() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		TaskId task = statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM);
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			done(this.agreements.confirm(EU_COORDINATOR.user(), task, statement.hash(), Authentic.BOTH));
			assertThat(statement.tasksOf(EU_COORDINATOR)).isEmpty();
			throw new IllegalStateException("The domain fails.");
		}));
		assertThat(statement.tasksOf(EU_COORDINATOR)).containsExactly(USER_TASK_AD_REFERENDUM);
		assertThat(agreementsToAll(statement)).isZero();
	}

	@Test
	void nothingIsWrittenWhenTheEngineFailsAfterTheDomain() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		String hash = statement.hash();
		done(this.agreements.confirm(EU_COORDINATOR.user(), statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM),
				hash, Authentic.BOTH));
		int written = rows("transmission", statement);
		takeBack(statement);
		TaskId last = statement.task(JP_DIRECTOR, USER_TASK_AD_REFERENDUM);
		assertThatException().as("the step that locks the text, within the engine, finds one head missing")
			.isThrownBy(() -> this.agreements.confirm(JP_DIRECTOR.user(), last, hash, Authentic.BOTH));
		assertThat(statement.tasksOf(JP_DIRECTOR)).containsExactly(USER_TASK_AD_REFERENDUM);
		assertThat(agreementsToAll(statement)).isZero();
		assertThat(rows("transmission", statement)).isEqualTo(written);
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.NEGOTIATING);
	}

	/** Takes away, behind the program's back, what the first head has agreed to. */
	private void takeBack(Statement statement) {
		this.jdbc.sql("delete from dossier_agreement where dossier_id = :id")
			.param("id", statement.id().value())
			.update();
	}

	private int agreementsToAll(Statement statement) {
		return rows("dossier_agreement", statement);
	}

	private int rows(String table, Statement statement) {
		return this.jdbc.sql("select count(*) from " + table + " where dossier_id = :id")
			.param("id", statement.id().value())
			.query(Integer.class)
			.single();
	}

}
