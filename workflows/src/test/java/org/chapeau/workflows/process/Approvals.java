package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.Date;
import java.util.Map;

import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Variables;

/**
 * Takes a dossier through the approval of each side.
 */
final class Approvals {

	static final Duration SILENCE = Duration.ofHours(48);

	private final Dossier dossier;

	Approvals(Dossier dossier) {
		this.dossier = dossier;
	}

	void both() {
		this.dossier.requestApproval();
		eu();
		jp();
	}

	void eu() {
		openSilence();
		this.dossier.elapse(SILENCE);
		this.dossier.complete(ApproveEu.USER_TASK_SIGN, Map.of(Variables.SIGNED, true));
		this.dossier.settle();
	}

	void openSilence() {
		this.dossier.complete(ApproveEu.USER_TASK_OPEN_SILENCE,
				Map.of(Variables.SILENCE_DEADLINE, Date.from(Dossier.now().plus(SILENCE))));
	}

	void jp() {
		putUp();
		while (!this.dossier.open(ApproveJp.USER_TASK_KESSAI).isEmpty()) {
			decide(KessaiDecision.APPROVED);
		}
		this.dossier.settle();
	}

	/** The drafter puts the file up, the first time or again. */
	void putUp() {
		draft(KessaiDecision.PUT_UP);
	}

	void draft(KessaiDecision decision) {
		this.dossier.complete(ApproveJp.USER_TASK_DRAFT_KESSAI, "JP", Map.of(Variables.DECISION, decision.name()));
	}

	void decide(KessaiDecision decision) {
		this.dossier.complete(ApproveJp.USER_TASK_KESSAI, "JP", Map.of(Variables.DECISION, decision.name()));
	}

}
