package org.chapeau.workflows.process;

import java.util.List;
import java.util.Map;

import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class ApproveJpTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	private final Approvals approvals = new Approvals(this.dossier);

	@Test
	void theDrafterHasTheFileFirst() {
		this.dossier.requestApproval();

		assertThat(this.dossier.tasks()).contains("userTask_draftKessai@JP/penholder");
		assertThat(kessai()).isEmpty();
	}

	@Test
	void aFileSentBackToTheDrafterIsPutUpAgainAndDecidedAnew() {
		putUp();
		this.approvals.decide(KessaiDecision.APPROVED);
		this.dossier.app.backTo = 0;

		this.approvals.decide(KessaiDecision.SENT_BACK);
		assertThat(this.dossier.tasks()).contains("userTask_draftKessai@JP/penholder");
		assertThat(kessai()).isEmpty();

		this.approvals.putUp();
		assertThat(kessai()).containsExactly("userTask_kessai@JP/director");
	}

	@Test
	void whatOneOfThoseWhoShareAFileSendsBackToTheDrafterIsTakenFromTheOther() {
		this.dossier.app.chain = List.of("JP/director-general,JP/international-legal-affairs");
		this.dossier.app.backTo = 0;
		putUp();

		this.approvals.decide(KessaiDecision.SENT_BACK);

		assertThat(kessai()).isEmpty();
		assertThat(this.dossier.tasks()).contains("userTask_draftKessai@JP/penholder");
	}

	@Test
	void theDrafterReportsThatTheTextHasToBeOpenedAgain() {
		this.dossier.requestApproval();

		this.approvals.draft(KessaiDecision.TEXT_RETURNED);
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_RETURNED);
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	@Test
	void aFileWithItsDrafterFallsAwayWithAWithdrawnDossier() {
		this.dossier.requestApproval();

		this.dossier.tellShared(Messages.WITHDRAWAL_AGREED);
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_WITHDRAWN);
		assertThat(this.dossier.running()).isZero();
	}

	@Test
	void theApproversDecideOneAfterAnother() {
		putUp();
		assertThat(kessai()).containsExactly("userTask_kessai@JP/director");

		this.approvals.decide(KessaiDecision.APPROVED);
		assertThat(kessai()).containsExactly("userTask_kessai@JP/deputy-director-general");

		this.approvals.decide(KessaiDecision.APPROVED);
		assertThat(kessai()).containsExactly("userTask_kessai@JP/director-general");
	}

	@Test
	void theLastApprovalIsConfirmedToTheNegotiation() {
		this.dossier.requestApproval();

		this.approvals.jp();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_APPROVED);
		assertThat(this.dossier.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_APPROVALS);
	}

	@Test
	void aFileSentBackIsDecidedAgainFromTheEarlierStep() {
		putUp();
		this.approvals.decide(KessaiDecision.APPROVED);

		this.approvals.decide(KessaiDecision.SENT_BACK);

		assertThat(kessai()).containsExactly("userTask_kessai@JP/director");
	}

	@Test
	void theFileGoesOnOnceAllWhoShareItHaveApproved() {
		this.dossier.app.chain = List.of("JP/director-general,JP/international-legal-affairs", "JP/minister");
		putUp();
		assertThat(kessai()).containsExactlyInAnyOrder("userTask_kessai@JP/director-general",
				"userTask_kessai@JP/international-legal-affairs");

		this.approvals.decide(KessaiDecision.APPROVED);
		assertThat(kessai()).hasSize(1);

		this.approvals.decide(KessaiDecision.APPROVED);
		assertThat(kessai()).containsExactly("userTask_kessai@JP/minister");
	}

	@Test
	void whatOneOfThemSendsBackIsTakenFromTheOther() {
		this.dossier.app.chain = List.of("JP/director", "JP/director-general,JP/international-legal-affairs");
		putUp();
		this.approvals.decide(KessaiDecision.APPROVED);

		this.approvals.decide(KessaiDecision.SENT_BACK);

		assertThat(kessai()).containsExactly("userTask_kessai@JP/director");
	}

	@Test
	void theLastApproverReturnsTheTextRatherThanCompletesTheChain() {
		this.dossier.app.chain = List.of("JP/director");
		putUp();

		this.approvals.decide(KessaiDecision.TEXT_RETURNED);
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_RETURNED);
		assertThat(this.dossier.open(NegotiateStatement.USER_TASK_NEGOTIATE)).hasSize(2);
	}

	@Test
	void aRunningKessaiIsVoidOnceTheOtherSideReturnsTheText() {
		putUp();
		this.approvals.decide(KessaiDecision.APPROVED);
		this.approvals.openSilence();
		this.dossier.tell("EU", Messages.SILENCE_BROKEN, Map.of());

		this.dossier.complete(ApproveEu.USER_TASK_CHAIR_DECIDES, Map.of(Variables.REOPEN, false));
		this.dossier.settle();

		assertThat(this.dossier.ends(ApproveJp.KEY)).containsExactly(ApproveJp.END_VOIDED);
		assertThat(kessai()).isEmpty();
	}

	private void putUp() {
		this.dossier.requestApproval();
		this.approvals.putUp();
	}

	private List<String> kessai() {
		return this.dossier.tasks().stream().filter((task) -> task.startsWith(ApproveJp.USER_TASK_KESSAI)).toList();
	}

}
