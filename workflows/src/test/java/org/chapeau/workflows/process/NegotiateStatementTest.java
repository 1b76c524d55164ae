package org.chapeau.workflows.process;

import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.ReleasePackage;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NegotiateStatementTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@Test
	void thePenholderDrafts() {
		this.dossier.open();

		assertThat(this.dossier.tasks()).containsExactly("userTask_draft@EU/penholder");
	}

	@Test
	void theTextGoesToBothSides() {
		this.dossier.consult();

		assertThat(this.dossier.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_ANSWERS);
		assertThat(this.dossier.at(ConsultEu.KEY)).containsExactly(ConsultEu.USER_TASK_PREPARE_CONSULTATION);
		assertThat(this.dossier.at(ConsultJp.KEY)).containsExactly(ConsultJp.USER_TASK_PREPARE_CONSULTATION);
	}

	@Test
	void theRoundIsCompiledOnceBothHaveAnsweredInAnyOrder() {
		this.dossier.consult();

		this.dossier.answer("JP", Answer.CLEARED);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.COMPILE_ROUND);

		this.dossier.answer("EU", Answer.CLEARED);
		assertThat(this.dossier.app.calls).contains(Delegates.COMPILE_ROUND);
	}

	@Test
	void aCleanTextGoesToBothHeadsOfDelegation() {
		this.dossier.agreeText();

		assertThat(this.dossier.tasks()).containsExactly("userTask_adReferendum@EU/head-of-delegation",
				"userTask_adReferendum@JP/head-of-delegation");
	}

	@Test
	void openBracketsAreNegotiatedByBothSides() {
		negotiate();

		assertThat(this.dossier.tasks()).containsExactly("userTask_negotiate@EU/negotiator",
				"userTask_negotiate@JP/negotiator");
	}

	@Test
	void aRoundClosesWhenBothSidesSaySo() {
		negotiate();

		this.dossier.complete(NegotiateStatement.USER_TASK_NEGOTIATE, "JP/negotiator", Map.of());

		assertThat(this.dossier.tasks()).containsExactly("userTask_negotiate@EU/negotiator");
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.CLOSE_ROUND);
	}

	@Test
	void aChangedTextIsConsultedOnAgain() {
		negotiate();

		closeRound(NextStep.CONSULT);
		this.dossier.settle();

		assertThat(this.dossier.tasks()).containsExactly("userTask_prepareConsultation@EU/coordinator",
				"userTask_prepareConsultation@JP/drafter");
	}

	@Test
	void bracketsThatStayOpenAreNegotiatedOn() {
		negotiate();

		closeRound(NextStep.NEGOTIATE);

		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	@Test
	void aTextThatBecameCleanAtTheTableGoesToTheHeadsOfDelegation() {
		negotiate();

		closeRound(NextStep.AD_REFERENDUM);

		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_AD_REFERENDUM)).hasSize(2);
	}

	@Test
	void oneRefusalReopensTheText() {
		this.dossier.agreeText();

		refuse("JP");

		assertThat(this.dossier.app.calls).contains(Delegates.REOPEN_TEXT).doesNotContain(Delegates.LOCK_TEXT);
		assertThat(this.dossier.tasks()).containsExactly("userTask_negotiate@EU/negotiator",
				"userTask_negotiate@JP/negotiator");
	}

	@Test
	void aRefusalIsForgottenOnceTheRoundIsClosed() {
		this.dossier.agreeText();
		refuse("EU");
		closeRound(NextStep.AD_REFERENDUM);

		this.dossier.complete(NegotiateStatement.USER_TASK_AD_REFERENDUM, "EU/head-of-delegation", Map.of());

		assertThat(this.dossier.tasks()).containsExactly("userTask_adReferendum@JP/head-of-delegation");
	}

	@Test
	void theLockedTextGoesToBothSidesForApproval() {
		this.dossier.requestApproval();

		assertThat(this.dossier.app.calls).contains(Delegates.LOCK_TEXT);
		assertThat(this.dossier.tasks()).containsExactly("userTask_draftKessai@JP/penholder",
				"userTask_openSilence@EU/coordinator");
	}

	@Test
	void aSideCannotAnswerForARoundThatIsClosed() {
		this.dossier.agreeText();

		assertThatThrownBy(() -> this.dossier.tellShared(Messages.PARTY_ANSWERED))
			.isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void aReleaseStartsOnceBothSidesHaveApproved() {
		new Approvals(this.dossier).both();

		assertThat(this.dossier.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_RELEASE);
		assertThat(this.dossier.at(ReleasePackage.KEY)).containsExactly(ReleasePackage.USER_TASK_TURN_KEY);
	}

	private void negotiate() {
		this.dossier.consult();
		this.dossier.app.clean = false;
		this.dossier.answer("EU", Answer.PROPOSALS);
		this.dossier.answer("JP", Answer.CLEARED);
	}

	private void closeRound(NextStep next) {
		this.dossier.app.next = next;
		this.dossier.completeAll(NegotiateStatement.USER_TASK_NEGOTIATE);
	}

	private void refuse(String party) {
		this.dossier.complete(NegotiateStatement.USER_TASK_AD_REFERENDUM, party + "/head-of-delegation",
				Map.of(Variables.REFUSED, true));
	}

}
