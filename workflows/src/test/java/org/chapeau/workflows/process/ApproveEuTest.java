package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.task.Task;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ApproveEuTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	private final Approvals approvals = new Approvals(this.dossier);

	@Test
	void allDelegationsAreAskedUntilTheDeadline() {
		openSilence();

		assertThat(this.dossier.open(ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).hasSize(27)
			.extracting(Task::getDueDate)
			.allSatisfy((due) -> assertThat(due.toInstant()).isEqualTo(Dossier.now().plus(Approvals.SILENCE)));
	}

	@Test
	void silenceUntilTheDeadlineAdopts() {
		openSilence();

		this.dossier.elapse(Approvals.SILENCE.minusMillis(1));
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.RECORD_ADOPTION);

		this.dossier.elapse(Duration.ofMillis(1));
		assertThat(this.dossier.app.calls).contains(Delegates.RECORD_ADOPTION);
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(ApproveEu.USER_TASK_SIGN);
	}

	@Test
	void theAgreementOfAllDoesNotCloseTheProcedureEarly() {
		openSilence();

		this.dossier.completeAll(ApproveEu.USER_TASK_RESPOND_TO_SILENCE);
		this.dossier.elapse(Approvals.SILENCE.minusMillis(1));
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(ApproveEu.GATEWAY_SILENCE_OUTCOME);

		this.dossier.elapse(Duration.ofMillis(1));
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(ApproveEu.USER_TASK_SIGN);
	}

	@Test
	void anExtensionMovesTheDeadline() {
		openSilence();

		extend(Duration.ofHours(72));
		this.dossier.elapse(Duration.ofHours(72).minusMillis(1));
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.RECORD_ADOPTION);

		this.dossier.elapse(Duration.ofMillis(1));
		assertThat(this.dossier.app.calls).containsOnlyOnce(Delegates.RECORD_ADOPTION);
	}

	@Test
	void silenceIsExtendedMoreThanOnce() {
		openSilence();

		extend(Duration.ofHours(72));
		extend(Duration.ofHours(96));
		this.dossier.elapse(Duration.ofHours(72));

		assertThat(this.dossier.app.calls).doesNotContain(Delegates.RECORD_ADOPTION);
	}

	@Test
	void anObjectionJustBeforeTheDeadlineBreaksTheSilence() {
		openSilence();
		this.dossier.elapse(Approvals.SILENCE.minusMillis(1));

		breakSilence();
		this.dossier.elapse(Duration.ofMillis(1));

		assertThat(this.dossier.app.calls).doesNotContain(Delegates.RECORD_ADOPTION);
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(ApproveEu.USER_TASK_CHAIR_DECIDES);
	}

	@Test
	void anObjectionAfterTheAdoptionIsRefused() {
		openSilence();
		this.dossier.elapse(Approvals.SILENCE);

		assertThatThrownBy(this::breakSilence).isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void theChairReopensWithANewDeadline() {
		openSilence();
		breakSilence();
		this.dossier.complete(ApproveEu.USER_TASK_CHAIR_DECIDES, Map.of(Variables.REOPEN, true));
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(ApproveEu.USER_TASK_OPEN_SILENCE);

		this.approvals.openSilence();

		assertThat(this.dossier.open(ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).hasSize(27);
	}

	@Test
	void theChairReturnsTheText() {
		openSilence();
		breakSilence();

		this.dossier.complete(ApproveEu.USER_TASK_CHAIR_DECIDES, Map.of(Variables.REOPEN, false));
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveEu.KEY)).containsExactly(ApproveEu.END_RETURNED);
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	@Test
	void aSignedTextIsApproved() {
		this.dossier.requestApproval();

		this.approvals.eu();

		assertThat(this.dossier.ends(ApproveEu.KEY)).containsExactly(ApproveEu.END_ADOPTED, ApproveEu.END_APPROVED);
		assertThat(this.dossier.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_APPROVALS);
	}

	@Test
	void aTextThatIsNotSignedIsReturned() {
		openSilence();
		this.dossier.elapse(Approvals.SILENCE);

		this.dossier.complete(ApproveEu.USER_TASK_SIGN, Map.of(Variables.SIGNED, false));
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveEu.KEY)).contains(ApproveEu.END_RETURNED);
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	@Test
	void aRunningSilenceProcedureIsVoidOnceTheOtherSideReturnsTheText() {
		openSilence();
		this.approvals.putUp();

		this.approvals.decide(KessaiDecision.TEXT_RETURNED);
		this.dossier.settle();
		this.dossier.elapse(Approvals.SILENCE);

		assertThat(this.dossier.ends(ApproveEu.KEY)).containsExactly(ApproveEu.END_VOIDED);
		assertThat(this.dossier.open(ApproveEu.USER_TASK_RESPOND_TO_SILENCE)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("stages")
	void aTextThatTheOtherSideReturnsVoidsTheApprovalWhereverItStands(Consumer<ApproveEuTest> stage, String task) {
		stage.accept(this);
		assertThat(this.dossier.at(ApproveEu.KEY)).containsExactly(task);
		this.approvals.putUp();

		this.approvals.decide(KessaiDecision.TEXT_RETURNED);
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveEu.KEY)).endsWith(ApproveEu.END_VOIDED)
			.doesNotContain(ApproveEu.END_RETURNED);
		assertThat(this.dossier.open(task)).isEmpty();
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	static Stream<Arguments> stages() {
		return Stream.of(stage(ApproveEu.USER_TASK_OPEN_SILENCE, (test) -> test.dossier.requestApproval()),
				stage(ApproveEu.USER_TASK_CHAIR_DECIDES, (test) -> {
					test.openSilence();
					test.breakSilence();
				}), stage(ApproveEu.USER_TASK_SIGN, (test) -> {
					test.openSilence();
					test.dossier.elapse(Approvals.SILENCE);
				}));
	}

	private static Arguments stage(String task, Consumer<ApproveEuTest> stage) {
		return Arguments.of(Named.of("at " + task, stage), task);
	}

	private void openSilence() {
		this.dossier.requestApproval();
		this.approvals.openSilence();
	}

	private void extend(Duration fromNow) {
		this.dossier.tell("EU", Messages.SILENCE_EXTENDED,
				Map.of(Variables.SILENCE_DEADLINE, Date.from(Dossier.now().plus(fromNow))));
	}

	private void breakSilence() {
		this.dossier.tell("EU", Messages.SILENCE_BROKEN, Map.of());
	}

}
