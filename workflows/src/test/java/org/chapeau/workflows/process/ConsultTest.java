package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The consultations of both sides have the same shape; who acts in them differs.
 */
class ConsultTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@ParameterizedTest
	@EnumSource
	void theOneInChargePrepares(Side side) {
		this.dossier.consult();

		assertThat(this.dossier.at(side.process)).containsExactly(ConsultEu.USER_TASK_PREPARE_CONSULTATION);
		assertThat(this.dossier.tasks()).contains("userTask_prepareConsultation@" + side.preparer);
	}

	@ParameterizedTest
	@EnumSource
	void whoIsInChargeHasTheTimeThatTheSideTakes(Side side) {
		this.dossier.consult();

		assertThat(this.dossier.tasks(side.name())).extracting(Task::getDueDate)
			.containsExactly(Date.from(Dossier.now().plus(Shares.of(side))));
	}

	@ParameterizedTest
	@EnumSource
	void theUnitsAreAskedAtTheSameTime(Side side) {
		ask(side);

		assertThat(tasks(side)).containsExactly("userTask_giveOpinion@" + side + "/cyber",
				"userTask_giveOpinion@" + side + "/space");
	}

	@ParameterizedTest
	@EnumSource
	void anOpinionIsDueAtTheDeadline(Side side) {
		ask(side);

		assertThat(this.dossier.open(ConsultEu.USER_TASK_GIVE_OPINION)).extracting(Task::getDueDate)
			.allSatisfy((due) -> assertThat(due.toInstant()).isEqualTo(Dossier.now().plus(TestApp.OPINION_TIME)));
	}

	@ParameterizedTest
	@EnumSource
	void theLastOpinionOpensTheDecision(Side side) {
		ask(side);
		this.dossier.complete(ConsultEu.USER_TASK_GIVE_OPINION, side + "/space", Map.of());
		assertThat(tasks(side)).containsExactly("userTask_giveOpinion@" + side + "/cyber");

		this.dossier.complete(ConsultEu.USER_TASK_GIVE_OPINION, side + "/cyber", Map.of());

		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void eachUnitIsRemindedOnceAndStaysAsked(Side side) {
		ask(side);

		this.dossier.elapse(TestApp.REMIND_AFTER);
		this.dossier.elapse(Duration.ofDays(1));

		assertThat(this.dossier.app.calls).filteredOn(Delegates.REMIND_UNITS::equals).hasSize(2);
		assertThat(this.dossier.open(ConsultEu.USER_TASK_GIVE_OPINION)).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void theSilenceOfAUnitIsRecordedAtTheDeadline(Side side) {
		ask(side);
		this.dossier.complete(ConsultEu.USER_TASK_GIVE_OPINION, side + "/cyber", Map.of());

		this.dossier.elapse(TestApp.OPINION_TIME);

		assertThat(this.dossier.app.calls).contains(Delegates.RECORD_SILENCE);
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void nobodyIsRemindedOnceAllHaveAnswered(Side side) {
		ask(side);
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);

		this.dossier.elapse(TestApp.OPINION_TIME);

		assertThat(this.dossier.app.calls).doesNotContain(Delegates.REMIND_UNITS, Delegates.RECORD_SILENCE);
	}

	@ParameterizedTest
	@EnumSource
	void theLegalAdviserIsAskedBeforeTheDecision(Side side) {
		this.dossier.app.legalNeeded = true;
		ask(side);

		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
		assertThat(tasks(side)).containsExactly("userTask_legalOpinion@" + side.lawyer);

		this.dossier.complete(ConsultEu.USER_TASK_LEGAL_OPINION);
		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void withNoUnitToAskTheDecisionComesAtOnce(Side side) {
		this.dossier.app.participants.units = List.of();

		ask(side);

		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
	}

	@ParameterizedTest
	@EnumSource
	void unitsAskedAgainHaveTheFullTimeAgain(Side side) {
		ask(side);
		this.dossier.elapse(TestApp.OPINION_TIME);
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.ASK_AGAIN.name()));
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());

		this.dossier.settle();

		assertThat(tasks(side)).containsExactly("userTask_giveOpinion@" + side + "/cyber",
				"userTask_giveOpinion@" + side + "/space");
	}

	@ParameterizedTest
	@EnumSource(names = { "CLEARED", "PROPOSALS" })
	void theAnswerGoesToTheNegotiation(Answer answer) {
		this.dossier.consult();

		this.dossier.answer("EU", answer);
		this.dossier.answer("JP", answer);

		assertThat(this.dossier.ends(ConsultEu.KEY)).containsExactly(ConsultEu.END_ANSWERED);
		assertThat(this.dossier.ends(ConsultJp.KEY)).containsExactly(ConsultJp.END_ANSWERED);
		assertThat(this.dossier.at(NegotiateStatement.KEY)).containsExactly(NegotiateStatement.USER_TASK_AD_REFERENDUM);
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerLiesSealedAndNobodyIsTold(Side side) {
		seal(side);
		this.dossier.elapse(TestApp.OPINION_TIME);

		assertThat(this.dossier.at(side.process)).containsExactly(ConsultEu.GATEWAY_SEALED);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.TRANSMIT_ANSWER);
	}

	@ParameterizedTest
	@EnumSource
	void whoeverOpensAnAnswerDoesNotWaitForTheNegotiationToHearOfIt(Side side) {
		seal(side);

		this.dossier.tell(side.name(), Messages.ANSWER_OPENED, Map.of());

		assertThat(this.dossier.at(side.process)).containsExactly(ConsultEu.SEND_TASK_TRANSMIT_ANSWER);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.TRANSMIT_ANSWER);
	}

	@ParameterizedTest
	@EnumSource
	void aRecalledAnswerIsDecidedOnAnewAndTheNegotiationHearsNothingOfIt(Side side) {
		seal(side);

		this.dossier.tell(side.name(), Messages.ANSWER_RECALLED, Map.of());
		this.dossier.settle();

		assertThat(tasks(side)).containsExactly(side.decision + "@" + side.decider);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.TRANSMIT_ANSWER);
	}

	@ParameterizedTest
	@EnumSource
	void afterARecallTheUnitsCanBeAskedAgain(Side side) {
		seal(side);
		this.dossier.tell(side.name(), Messages.ANSWER_RECALLED, Map.of());

		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.ASK_AGAIN.name()));

		assertThat(tasks(side)).containsExactly("userTask_prepareConsultation@" + side.preparer);
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerThatWasRecalledCanBeGivenAgain(Side side) {
		seal(side);
		this.dossier.tell(side.name(), Messages.ANSWER_RECALLED, Map.of());
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.PROPOSALS.name()));

		this.dossier.tell(side.name(), Messages.ANSWER_OPENED, Map.of());
		this.dossier.settle();

		assertThat(this.dossier.ends(side.process)).containsExactly(ConsultEu.END_ANSWERED);
	}

	@ParameterizedTest
	@EnumSource
	void anOpenedAnswerCannotBeRecalled(Side side) {
		seal(side);
		this.dossier.tell(side.name(), Messages.ANSWER_OPENED, Map.of());

		assertThatThrownBy(() -> this.dossier.tell(side.name(), Messages.ANSWER_RECALLED, Map.of()))
			.isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@ParameterizedTest
	@EnumSource
	void aSealedAnswerFallsAwayWithAWithdrawnDossier(Side side) {
		seal(side);

		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.settle();

		assertThat(this.dossier.ends(side.process)).containsExactly(ConsultEu.END_WITHDRAWN);
		assertThat(this.dossier.running()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerToAWithdrawnDossierFallsAwayWithIt(Side side) {
		ask(side);
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.CLEARED.name()));

		this.dossier.fire(NegotiateStatement.SERVICE_TASK_WITHDRAW);

		assertThat(this.dossier.ends(side.process)).containsExactly(ConsultEu.END_WITHDRAWN);
		assertThat(this.dossier.running()).isZero();
	}

	private void seal(Side side) {
		ask(side);
		this.dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
		this.dossier.complete(side.decision, Map.of(Variables.ANSWER, Answer.CLEARED.name()));
	}

	private void ask(Side side) {
		this.dossier.consult();
		this.dossier.complete(ConsultEu.USER_TASK_PREPARE_CONSULTATION, side.preparer, Map.of());
	}

	private List<String> tasks(Side side) {
		String other = "@" + ((side == Side.EU) ? Side.JP : Side.EU) + "/";
		return this.dossier.tasks().stream().filter((task) -> !task.contains(other)).toList();
	}

}
