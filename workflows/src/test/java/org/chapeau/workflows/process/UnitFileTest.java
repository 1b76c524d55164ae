package org.chapeau.workflows.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a unit may do with the file besides giving its opinion. The other unit never
 * notices.
 */
class UnitFileTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@ParameterizedTest
	@EnumSource
	void aFilePassedOnIsTheOtherUnitsAndDueAsBefore(Side side) {
		ask(side);
		Instant due = due(side, "cyber");
		pass(side, "cyber", "legal");
		assertThat(tasks(side)).containsExactly(opinion(side, "legal"), opinion(side, "space"));
		assertThat(due(side, "legal")).isEqualTo(due);
		give(side, "legal");
		give(side, "space");
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void theDeadlineReachesTheUnitThatHasTheFile(Side side) {
		ask(side);
		pass(side, "cyber", "legal");
		give(side, "space");
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(this.dossier.app.calls).filteredOn(Delegates.RECORD_SILENCE::equals).hasSize(1);
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void aReturnedFileIsWithWhoeverAskedAndItsTimeStands(Side side) {
		ask(side);
		returned(side, "cyber");
		give(side, "space");
		assertThat(tasks(side)).containsExactly("userTask_settleReturn@" + side.preparer);
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly("userTask_settleReturn@" + side.preparer);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.RECORD_SILENCE);
	}

	@ParameterizedTest
	@EnumSource
	void aUnitAskedAfreshHasTheNewTime(Side side) {
		ask(side);
		returned(side, "cyber");
		Instant until = Dossier.now().plus(Duration.ofDays(20));
		settle(side, Map.of(Variables.UNIT_DEADLINE, Date.from(until), Variables.UNIT_REMINDER, Date.from(until)));
		assertThat(due(side, "cyber")).isEqualTo(until);
		assertThat(due(side, "space")).isEqualTo(Dossier.now().plus(TestApp.OPINION_TIME));
		returned(side, "cyber");
		assertThat(tasks(side)).containsExactly(opinion(side, "space"), "userTask_settleReturn@" + side.preparer);
	}

	@ParameterizedTest
	@EnumSource
	void aDroppedUnitIsWaitedForNoMore(Side side) {
		ask(side);
		returned(side, "cyber");
		give(side, "space");
		settle(side, Map.of(Variables.UNIT_DROPPED, true));
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void whoAsksForMoreTimeKeepsTheTask(Side side) {
		ask(side);
		askForTime(side, "cyber");
		assertThat(tasks(side)).containsExactly("userTask_decideMoreTime@" + side.preparer, opinion(side, "cyber"),
				opinion(side, "space"));
	}

	@ParameterizedTest
	@EnumSource
	void moreTimeIsDecidedOnBeforeThePresentTimeEnds(Side side) {
		ask(side);
		Instant end = due(side, "cyber");
		askForTime(side, "cyber");
		assertThat(decidedBy()).isEqualTo(Dossier.now().plus(Shares.of(side)));
		this.dossier.elapse(TestApp.OPINION_TIME.minusHours(2));
		askForTime(side, "space");
		assertThat(this.dossier.open(ConsultEu.USER_TASK_DECIDE_MORE_TIME)).hasSize(2)
			.anySatisfy((task) -> assertThat(task.getDueDate().toInstant()).isEqualTo(end));
	}

	private Instant decidedBy() {
		return this.dossier.open(ConsultEu.USER_TASK_DECIDE_MORE_TIME).get(0).getDueDate().toInstant();
	}

	@ParameterizedTest
	@EnumSource
	void grantedTimeMovesTheDeadlineOfThatUnitAndRemindsItAgain(Side side) {
		ask(side);
		askForTime(side, "cyber");
		this.dossier.elapse(TestApp.REMIND_AFTER);
		grant(side, "cyber", Duration.ofDays(10));
		this.dossier.elapse(TestApp.OPINION_TIME.minus(TestApp.REMIND_AFTER));
		assertThat(tasks(side)).containsExactly(opinion(side, "cyber"));
		assertThat(this.dossier.app.calls).filteredOn(Delegates.RECORD_SILENCE::equals).hasSize(1);
		this.dossier.elapse(Duration.ofDays(3));
		assertThat(this.dossier.app.calls).filteredOn(Delegates.REMIND_UNITS::equals).hasSize(3);
		this.dossier.elapse(Duration.ofDays(3));
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
		assertThat(this.dossier.app.calls).filteredOn(Delegates.RECORD_SILENCE::equals).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void declinedTimeChangesNothing(Side side) {
		ask(side);
		askForTime(side, "cyber");
		this.dossier.complete(ConsultEu.USER_TASK_DECIDE_MORE_TIME, side.preparer,
				Map.of(Variables.TIME_GRANTED, false));
		assertThat(tasks(side)).containsExactly(opinion(side, "cyber"), opinion(side, "space"));
		this.dossier.elapse(TestApp.REMIND_AFTER);
		this.dossier.elapse(TestApp.OPINION_TIME.minus(TestApp.REMIND_AFTER));
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
		assertThat(this.dossier.app.calls).filteredOn(Delegates.REMIND_UNITS::equals).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void theRequestFallsAwayWithTheOpinion(Side side) {
		ask(side);
		askForTime(side, "cyber");
		give(side, "cyber");
		give(side, "space");
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void theRequestFallsAwayWithTheDeadline(Side side) {
		ask(side);
		askForTime(side, "cyber");
		this.dossier.elapse(TestApp.OPINION_TIME);
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	private void ask(Side side) {
		this.dossier.consult();
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());
	}

	private void give(Side side, String unit) {
		step(side, unit, Map.of(Variables.UNIT_STEP, UnitStep.OPINION.name()));
	}

	private void pass(Side side, String unit, String other) {
		step(side, unit, Map.of(Variables.UNIT_STEP, UnitStep.PASSED_ON.name(), Variables.UNIT, side + "/" + other));
	}

	private void returned(Side side, String unit) {
		step(side, unit, Map.of(Variables.UNIT_STEP, UnitStep.RETURNED.name()));
	}

	private void step(Side side, String unit, Map<String, Object> variables) {
		this.dossier.complete(ConsultEu.USER_TASK_GIVE_OPINION, side + "/" + unit, variables);
	}

	private void settle(Side side, Map<String, Object> variables) {
		this.dossier.complete(ConsultEu.USER_TASK_SETTLE_RETURN, side.preparer, variables);
	}

	private void askForTime(Side side, String unit) {
		this.dossier.engine.getRuntimeService()
			.messageEventReceived(Messages.MORE_TIME_ASKED, task(side, unit).getExecutionId());
	}

	/** Moves the timer as the app does. */
	private void grant(Side side, String unit, Duration more) {
		Instant until = Dossier.now().plus(more);
		String timer = this.dossier.engine.getManagementService()
			.createJobQuery()
			.executionId(task(side, unit).getExecutionId())
			.activityId(ConsultEu.BOUNDARY_DEADLINE_REACHED)
			.singleResult()
			.getId();
		this.dossier.engine.getManagementService().setJobDuedate(timer, Date.from(until));
		this.dossier.complete(ConsultEu.USER_TASK_DECIDE_MORE_TIME, side.preparer,
				Map.of(Variables.TIME_GRANTED, true, Variables.UNIT_DEADLINE, Date.from(until), Variables.UNIT_REMINDER,
						Date.from(Dossier.now().plus(more.multipliedBy(2).dividedBy(3)))));
	}

	private Instant due(Side side, String unit) {
		return task(side, unit).getDueDate().toInstant();
	}

	private Task task(Side side, String unit) {
		return this.dossier.open(ConsultEu.USER_TASK_GIVE_OPINION)
			.stream()
			.filter((task) -> this.dossier.groups(task).contains(side + "/" + unit))
			.findFirst()
			.orElseThrow();
	}

	private static String opinion(Side side, String unit) {
		return ConsultEu.USER_TASK_GIVE_OPINION + "@" + side + "/" + unit;
	}

	private List<String> tasks(Side side) {
		String other = "@" + ((side == Side.EU) ? Side.JP : Side.EU) + "/";
		return this.dossier.tasks().stream().filter((task) -> !task.contains(other)).toList();
	}

}
