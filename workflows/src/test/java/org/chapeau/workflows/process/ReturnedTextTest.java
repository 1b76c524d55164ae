package org.chapeau.workflows.process;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.NextStep;
import org.chapeau.workflows.ReleasePackage;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A text that comes back, from a side's approval or from the release.
 */
class ReturnedTextTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@Test
	void aReturnedTextVoidsTheApprovalOfTheOtherSideAndIsNegotiated() {
		this.dossier.requestApproval();
		new Approvals(this.dossier).putUp();

		this.dossier.complete(ApproveJp.USER_TASK_KESSAI,
				Map.of(Variables.DECISION, KessaiDecision.TEXT_RETURNED.name()));
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_RETURNED);
		assertThat(this.dossier.ends(ApproveEu.KEY)).containsExactly(ApproveEu.END_VOIDED);
		assertThat(this.dossier.tasks()).containsExactly("userTask_negotiate@EU/negotiator",
				"userTask_negotiate@JP/negotiator");
	}

	@Test
	void anApprovalGivenBeforeTheReturnDoesNotCountForTheNextText() {
		this.dossier.requestApproval();
		this.dossier.app.chain = this.dossier.app.chain.subList(0, 1);
		new Approvals(this.dossier).putUp();
		this.dossier.complete(ApproveJp.USER_TASK_KESSAI, Map.of(Variables.DECISION, KessaiDecision.APPROVED.name()));
		this.dossier.settle();
		this.dossier.complete(ApproveEu.USER_TASK_OPEN_SILENCE,
				Map.of(Variables.SILENCE_DEADLINE, Date.from(Dossier.now().plusSeconds(60))));
		this.dossier.tell("EU", Messages.SILENCE_BROKEN, Map.of());
		this.dossier.complete(ApproveEu.USER_TASK_CHAIR_DECIDES, Map.of(Variables.REOPEN, false));
		this.dossier.settle();
		this.dossier.app.next = NextStep.AD_REFERENDUM;
		this.dossier.completeAll(NegotiateStatement.USER_TASK_NEGOTIATE);
		this.dossier.completeAll(NegotiateStatement.USER_TASK_AD_REFERENDUM);
		this.dossier.settle();

		assertThat(this.dossier.tasks()).containsExactly("userTask_draftKessai@JP/penholder",
				"userTask_openSilence@EU/coordinator");
	}

	@Test
	void aTextReturnedByAReleaseOfficerCancelsTheReleaseAndIsNegotiated() {
		new Approvals(this.dossier).both();

		this.dossier.tellShared(Messages.RELEASE_RETURNED);
		this.dossier.settle();

		assertThat(this.dossier.ends(ReleasePackage.KEY)).containsExactly(ReleasePackage.END_CANCELLED);
		assertThat(this.dossier.tasks()).containsExactly("userTask_negotiate@EU/negotiator",
				"userTask_negotiate@JP/negotiator");
	}

	@Test
	void aSecondReturnOfTheSameTextFallsAwayWithTheFirst() {
		this.dossier.requestApproval();
		Approvals approvals = new Approvals(this.dossier);
		approvals.putUp();
		approvals.openSilence();
		this.dossier.tell("EU", Messages.SILENCE_BROKEN, Map.of());
		this.dossier.complete(ApproveEu.USER_TASK_CHAIR_DECIDES, Map.of(Variables.REOPEN, false));
		approvals.decide(KessaiDecision.TEXT_RETURNED);

		this.dossier.fireOf("EU", ApproveEu.SEND_TASK_RETURN_TEXT);
		assertThatThrownBy(() -> this.dossier.fireOf("JP", ApproveJp.SEND_TASK_RETURN_TEXT))
			.isInstanceOf(MismatchingMessageCorrelationException.class);
		this.dossier.fire(NegotiateStatement.SERVICE_TASK_VOID_APPROVALS);

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_VOIDED);
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

}
