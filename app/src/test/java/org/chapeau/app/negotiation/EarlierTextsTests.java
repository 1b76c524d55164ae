package org.chapeau.app.negotiation;

import java.util.List;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.EarlierTexts.Earlier;
import org.chapeau.app.negotiation.EarlierTexts.Kind;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_AD_REFERENDUM;
import static org.chapeau.workflows.NegotiateStatement.USER_TASK_NEGOTIATE;

/**
 * Whoever decides on the whole text sees what has changed since their side last decided
 * on it, although they have never looked before.
 */
@ChapeauTest
class EarlierTextsTests extends DeskTest {

	@Autowired
	EarlierTexts earlier;

	@Test
	void aTextThatStandsAsItWasOfferedHasNotChanged() {
		Earlier since = since(JP_DIRECTOR, onTheTable().cleared());
		assertThat(since.basis().kind()).isEqualTo(Kind.OFFERED);
		assertThat(since.changes().isSame()).isTrue();
		assertThat(since.cleared()).isEqualTo(1);
	}

	@Test
	void whoHasClearedNothingComparesWithWhatWasOffered() {
		Statement statement = settled(onTheTable());
		Earlier since = since(JP_DIRECTOR, statement);
		assertThat(since.basis().kind()).isEqualTo(Kind.OFFERED);
		assertThat(english(since)).containsExactly("We act.");
		assertThat(since.cleared()).isZero();
	}

	@Test
	void aSideComparesWithWhatItsUnitsReadBeforeTheOtherSidesAnswerCrossed() {
		Statement statement = onTheTable();
		propose(JP_DRAFTER, statement, 1, "We act.", "行動する。");
		statement.answered();
		Earlier since = since(EU_COORDINATOR, statement);
		assertThat(since.basis().kind()).isEqualTo(Kind.CLEARED);
		assertThat(since.basis().round()).isEqualTo(1);
		assertThat(since.changes().changed()).as("Japan's wording, which the units have not read").hasSize(1);
		assertThat(since(JP_DIRECTOR, statement).basis().kind()).as("Japan has cleared nothing")
			.isEqualTo(Kind.OFFERED);
	}

	@Test
	void whatASideClearedLaterCountsAndIsSaid() {
		Statement statement = settled(onTheTable()).cleared();
		assertThat(statement.tasksOf(EU_COORDINATOR)).containsExactly(USER_TASK_AD_REFERENDUM);
		Earlier since = since(EU_COORDINATOR, statement);
		assertThat(since.basis().kind()).isEqualTo(Kind.CLEARED);
		assertThat(since.basis().round()).as("the round in which something else was cleared").isEqualTo(1);
		assertThat(since.cleared()).as("the round in which exactly this was cleared").isEqualTo(2);
	}

	@Test
	void aTextThatASideAgreedToBeforeIsWhatItComparesWith() {
		Statement statement = settled(onTheTable()).cleared();
		done(this.agreements.confirm(EU_COORDINATOR.user(), statement.task(EU_COORDINATOR, USER_TASK_AD_REFERENDUM),
				statement.hash(), Authentic.BOTH));
		done(this.agreements.refuse(JP_DIRECTOR.user(), statement.task(JP_DIRECTOR, USER_TASK_AD_REFERENDUM),
				"Not yet."));
		statement.goOn();
		propose(JP_DRAFTER, statement, 2, "We meet.", "会う。");
		Earlier since = since(EU_COORDINATOR, statement);
		assertThat(since.basis().kind()).isEqualTo(Kind.AGREED);
		assertThat(since.changes().changed()).hasSize(1);
		assertThat(since(JP_DIRECTOR, statement).basis().kind()).isEqualTo(Kind.CLEARED);
	}

	@Test
	void aDraftIsComparedWithNothingByAnybody() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(this.earlier.last(officer.user(), draft.id())).isEmpty();
		}
	}

	/** Round 1 ends with other words for the first clause, and round 2 is open. */
	private Statement settled(Statement statement) {
		ClauseText proposed = propose(JP_DRAFTER, statement, 1, "We act.", "行動する。");
		statement.answered();
		done(this.proposals.accept(EU_DESK.user(), proposed.id(), proposed.number(), Party.JP));
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			done(this.agreements.closeRound(officer.user(), statement.task(officer, USER_TASK_NEGOTIATE),
					statement.hash(), Authentic.BOTH));
		}
		statement.goOn();
		return statement;
	}

	private Earlier since(Officer officer, Statement statement) {
		return this.earlier.last(officer.user(), statement.id()).orElseThrow();
	}

	private static List<String> english(Earlier since) {
		return since.changes().changed().stream().map((entry) -> entry.view().clause().en().print()).toList();
	}

}
