package org.chapeau.workflows.process;

import java.util.Date;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;
import org.chapeau.workflows.UnitStep;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WithdrawalTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@ParameterizedTest
	@MethodSource("stages")
	void aDossierIsWithdrawnAtAnyPoint(Consumer<Dossier> stage) {
		stage.accept(this.dossier);

		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.settle();

		assertThat(this.dossier.running()).isZero();
		assertThat(this.dossier.tasks()).isEmpty();
		assertThat(this.dossier.ends(NegotiateStatement.KEY)).containsExactly(NegotiateStatement.END_WITHDRAWN);
	}

	@Test
	void runningConsultationsEndAsWithdrawn() {
		this.dossier.consult();

		withdraw();

		assertThat(this.dossier.ends(ConsultEu.KEY)).containsExactly(ConsultEu.END_WITHDRAWN);
		assertThat(this.dossier.ends(ConsultJp.KEY)).containsExactly(ConsultJp.END_WITHDRAWN);
	}

	@Test
	void runningApprovalsEndAsWithdrawn() {
		this.dossier.requestApproval();

		withdraw();

		assertThat(this.dossier.ends(ApproveEu.KEY)).containsExactly(ApproveEu.END_WITHDRAWN);
		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_WITHDRAWN);
	}

	@Test
	void aRunningReleaseEndsAsWithdrawn() {
		new Approvals(this.dossier).both();

		withdraw();

		assertThat(this.dossier.ends(ReleasePackage.KEY)).containsExactly(ReleasePackage.END_WITHDRAWN);
	}

	@Test
	void aConsultationThatHasNotYetBegunIsWithdrawnToo() {
		this.dossier.open();
		this.dossier.complete(NegotiateStatement.USER_TASK_DRAFT);
		this.dossier.fire(NegotiateStatement.SEND_TASK_TRANSMIT_TEXT);

		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.fire(NegotiateStatement.SERVICE_TASK_WITHDRAW);
		this.dossier.settle();

		assertThat(this.dossier.running()).isZero();
	}

	private void withdraw() {
		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.settle();
	}

	static Stream<Named<Consumer<Dossier>>> stages() {
		return Stream.of(negotiating(), consulting(), approving(), releasing()).flatMap((stages) -> stages);
	}

	private static Stream<Named<Consumer<Dossier>>> negotiating() {
		return Stream.of(Named.of("while the penholder drafts", Dossier::open),
				Named.of("while both sides consult", Dossier::consult),
				Named.of("while one side has answered", (dossier) -> {
					dossier.consult();
					dossier.answer("EU", Answer.CLEARED);
				}), Named.of("while brackets are negotiated", (dossier) -> {
					dossier.consult();
					dossier.app.clean = false;
					dossier.answer("EU", Answer.PROPOSALS);
					dossier.answer("JP", Answer.CLEARED);
				}), Named.of("while the heads of delegation decide", Dossier::agreeText));
	}

	private static Stream<Named<Consumer<Dossier>>> consulting() {
		return Stream.of(Named.of("while units are asked", WithdrawalTest::askUnits),
				Named.of("while what units have returned is settled", (dossier) -> {
					askUnits(dossier);
					dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION,
							Map.of(Variables.UNIT_STEP, UnitStep.RETURNED.name()));
				}), Named.of("while more time is decided on", WithdrawalTest::askForTime),
				Named.of("while granted time runs", (dossier) -> {
					askForTime(dossier);
					Date until = Date.from(Dossier.now().plus(TestApp.OPINION_TIME));
					dossier.completeAll(ConsultEu.USER_TASK_DECIDE_MORE_TIME, Map.of(Variables.TIME_GRANTED, true,
							Variables.UNIT_DEADLINE, until, Variables.UNIT_REMINDER, until));
				}), Named.of("while the answers are decided on", (dossier) -> {
					askUnits(dossier);
					dossier.completeAll(ConsultEu.USER_TASK_GIVE_OPINION);
				}));
	}

	private static Stream<Named<Consumer<Dossier>>> approving() {
		return Stream.of(Named.of("while both sides approve", Dossier::requestApproval),
				Named.of("while silence runs", (dossier) -> {
					dossier.requestApproval();
					new Approvals(dossier).openSilence();
				}), Named.of("while the chair decides on broken silence", (dossier) -> {
					dossier.requestApproval();
					new Approvals(dossier).openSilence();
					dossier.tell("EU", Messages.SILENCE_BROKEN, Map.of());
				}), Named.of("while an adopted text waits for its signature", (dossier) -> {
					dossier.requestApproval();
					new Approvals(dossier).openSilence();
					dossier.elapse(Approvals.SILENCE);
				}), Named.of("while the approvers decide", (dossier) -> {
					dossier.requestApproval();
					new Approvals(dossier).putUp();
				}));
	}

	private static Stream<Named<Consumer<Dossier>>> releasing() {
		return Stream.of(Named.of("while keys are turned", (dossier) -> new Approvals(dossier).both()),
				Named.of("while the release is armed", (dossier) -> {
					new Approvals(dossier).both();
					dossier.completeAll(ReleasePackage.USER_TASK_TURN_KEY);
				}));
	}

	/** Lets both sides ask their units. */
	private static void askUnits(Dossier dossier) {
		dossier.consult();
		dossier.completeAll(ConsultEu.USER_TASK_PREPARE_CONSULTATION);
	}

	/** Lets every unit of both sides ask for more time. */
	private static void askForTime(Dossier dossier) {
		askUnits(dossier);
		dossier.open(ConsultEu.USER_TASK_GIVE_OPINION)
			.forEach((task) -> dossier.engine.getRuntimeService()
				.messageEventReceived(Messages.MORE_TIME_ASKED, task.getExecutionId()));
	}

}
