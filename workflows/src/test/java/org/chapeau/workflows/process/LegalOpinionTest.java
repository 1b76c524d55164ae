package org.chapeau.workflows.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The legal adviser is asked after the units, and as a unit is: with a time that ends,
 * and with every way out of the task that a unit has.
 */
class LegalOpinionTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@BeforeEach
	void aClauseNeedsIt() {
		this.dossier.app.legalNeeded = true;
	}

	@ParameterizedTest
	@EnumSource
	void theAdvisersTimeBeginsWhenTheUnitsHaveSpoken(Side side) {
		this.dossier.consult();
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());
		this.dossier.elapse(Duration.ofDays(5));
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
		assertThat(due(side.lawyer)).isEqualTo(Dossier.now().plus(TestApp.OPINION_TIME));
	}

	@ParameterizedTest
	@EnumSource
	void theAdviserIsAskedWhenTheLastUnitStayedSilent(Side side) {
		this.dossier.consult();
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
	}

	@ParameterizedTest
	@EnumSource
	void withNoUnitToAskTheAdviserIsAskedAtOnce(Side side) {
		this.dossier.app.participants.units = List.of();
		ask(side);
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
	}

	@ParameterizedTest
	@EnumSource
	void withNobodyToAdviseTheDecisionComes(Side side) {
		this.dossier.app.participants.advised = false;
		ask(side);
		assertThat(tasks(side)).containsExactly(decision(side));
	}

	@ParameterizedTest
	@EnumSource
	void theOpinionOpensTheDecision(Side side) {
		ask(side);
		give(side.lawyer);
		assertThat(tasks(side)).containsExactly(decision(side));
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.REMIND_UNITS, Delegates.RECORD_SILENCE);
	}

	@ParameterizedTest
	@EnumSource
	void theAdviserIsRemindedOnceAndStaysAsked(Side side) {
		ask(side);
		this.dossier.elapse(TestApp.REMIND_AFTER);
		this.dossier.elapse(Duration.ofDays(1));
		assertThat(calls(Delegates.REMIND_UNITS)).isEqualTo(1);
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
	}

	@ParameterizedTest
	@EnumSource
	void anAbsentAdviserDoesNotHoldTheSide(Side side) {
		ask(side);
		this.dossier.elapse(TestApp.OPINION_TIME.minusMillis(1));
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
		this.dossier.elapse(Duration.ofMillis(1));
		assertThat(tasks(side)).containsExactly(decision(side));
		assertThat(calls(Delegates.RECORD_SILENCE)).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void aFilePassedOnIsStillForALegalOpinionAndDueAsBefore(Side side) {
		ask(side);
		Instant due = due(side.lawyer);
		step(side.lawyer, Map.of(Variables.UNIT_STEP, UnitStep.PASSED_ON.name(), Variables.UNIT, side + "/treaties"));
		assertThat(tasks(side)).containsExactly(opinion(side + "/treaties"));
		assertThat(due(side + "/treaties")).isEqualTo(due);
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly(decision(side));
		assertThat(calls(Delegates.RECORD_SILENCE)).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void aReturnedFileIsWithWhoeverAskedUntilTheyAskAgain(Side side) {
		ask(side);
		returned(side);
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly("userTask_settleReturn@" + side.preparer);
		assertThat(calls(Delegates.RECORD_SILENCE)).isZero();
		Instant until = Dossier.now().plus(Duration.ofDays(20));
		settle(side, Map.of(Variables.UNIT_DEADLINE, Date.from(until), Variables.UNIT_REMINDER, Date.from(until)));
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
		assertThat(due(side.lawyer)).isEqualTo(until);
	}

	@ParameterizedTest
	@EnumSource
	void aDroppedAdviserIsWaitedForNoMore(Side side) {
		ask(side);
		returned(side);
		settle(side, Map.of(Variables.UNIT_DROPPED, true));
		assertThat(tasks(side)).containsExactly(decision(side));
	}

	@ParameterizedTest
	@EnumSource
	void grantedTimeMovesTheDeadlineAndRemindsAgain(Side side) {
		ask(side);
		askForTime(side);
		assertThat(tasks(side)).containsExactly("userTask_decideMoreTime@" + side.preparer, opinion(side.lawyer));
		this.dossier.elapse(TestApp.REMIND_AFTER);
		grant(side, Duration.ofDays(10));
		this.dossier.elapse(TestApp.OPINION_TIME.minus(TestApp.REMIND_AFTER));
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
		this.dossier.elapse(Duration.ofDays(3));
		assertThat(calls(Delegates.REMIND_UNITS)).isEqualTo(2);
		this.dossier.elapse(Duration.ofDays(3));
		assertThat(tasks(side)).containsExactly(decision(side));
	}

	@ParameterizedTest
	@EnumSource
	void declinedTimeChangesNothing(Side side) {
		ask(side);
		askForTime(side);
		this.dossier.complete(ConsultEu.USER_TASK_DECIDE_MORE_TIME, side.preparer,
				Map.of(Variables.TIME_GRANTED, false));
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly(decision(side));
	}

	@ParameterizedTest
	@EnumSource
	void theRequestFallsAwayWithTheOpinionAndWithTheDeadline(Side side) {
		ask(side);
		askForTime(side);
		give(side.lawyer);
		assertThat(tasks(side)).containsExactly(decision(side));
		askAgain(side);
		askForTime(side);
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly(decision(side));
	}

	@ParameterizedTest
	@EnumSource
	void unitsAndAdviserAreAskedAgainInTheirOrder(Side side) {
		ask(side);
		give(side.lawyer);
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.ASK_AGAIN.name()));
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer,
				Map.of(Variables.LEGAL_NEEDED, true));
		assertThat(tasks(side)).containsExactly(ConsultEu.USER_TASK_GIVE_OPINION + "@" + side + "/cyber",
				ConsultEu.USER_TASK_GIVE_OPINION + "@" + side + "/space");
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
		assertThat(tasks(side)).containsExactly(opinion(side.lawyer));
	}

	@ParameterizedTest
	@EnumSource
	void theQuestionFallsAwayWithAWithdrawnDossier(Side side) {
		ask(side);
		askForTime(side);
		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.settle();
		assertThat(this.dossier.ends(side.process)).containsExactly(ConsultEu.END_WITHDRAWN);
		assertThat(this.dossier.running()).isZero();
	}

	private void ask(Side side) {
		this.dossier.consult();
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
	}

	private void askAgain(Side side) {
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.ASK_AGAIN.name()));
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer,
				Map.of(Variables.LEGAL_NEEDED, true));
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
	}

	private void give(String group) {
		step(group, Map.of(Variables.UNIT_STEP, UnitStep.OPINION.name()));
	}

	private void returned(Side side) {
		step(side.lawyer, Map.of(Variables.UNIT_STEP, UnitStep.RETURNED.name()));
	}

	private void step(String group, Map<String, Object> variables) {
		this.dossier.complete(ConsultEu.USER_TASK_LEGAL_OPINION, group, variables);
	}

	private void settle(Side side, Map<String, Object> variables) {
		this.dossier.complete(ConsultEu.USER_TASK_SETTLE_RETURN, side.preparer, variables);
	}

	private void askForTime(Side side) {
		this.dossier.engine.getRuntimeService()
			.messageEventReceived(Messages.MORE_TIME_ASKED, task(side.lawyer).getExecutionId());
	}

	/** Moves the timer as the app does. */
	private void grant(Side side, Duration more) {
		Instant until = Dossier.now().plus(more);
		String timer = this.dossier.engine.getManagementService()
			.createJobQuery()
			.executionId(task(side.lawyer).getExecutionId())
			.activityId(ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED)
			.singleResult()
			.getId();
		this.dossier.engine.getManagementService().setJobDuedate(timer, Date.from(until));
		this.dossier.complete(ConsultEu.USER_TASK_DECIDE_MORE_TIME, side.preparer,
				Map.of(Variables.TIME_GRANTED, true, Variables.UNIT_DEADLINE, Date.from(until), Variables.UNIT_REMINDER,
						Date.from(Dossier.now().plus(more.multipliedBy(2).dividedBy(3)))));
	}

	private long calls(String bean) {
		return this.dossier.app.calls.stream().filter(bean::equals).count();
	}

	private Instant due(String group) {
		return task(group).getDueDate().toInstant();
	}

	private Task task(String group) {
		return this.dossier.open(ConsultEu.USER_TASK_LEGAL_OPINION)
			.stream()
			.filter((task) -> this.dossier.groups(task).contains(group))
			.findFirst()
			.orElseThrow();
	}

	private static String opinion(String group) {
		return ConsultEu.USER_TASK_LEGAL_OPINION + "@" + group;
	}

	private static String decision(Side side) {
		return side.decision + "@" + side.decider;
	}

	private List<String> tasks(Side side) {
		String other = "@" + ((side == Side.EU) ? Side.JP : Side.EU) + "/";
		return this.dossier.tasks().stream().filter((task) -> !task.contains(other)).toList();
	}

}
