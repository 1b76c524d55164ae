package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.workflows.ConsultEu;
import org.springframework.boot.test.context.TestComponent;

/**
 * The files of those whom the EU has asked, units and legal advisers alike, as its
 * coordinator has them.
 */
@TestComponent
class Files {

	private final Negotiation negotiation;

	private final Consultations consultations;

	Files(Negotiation negotiation, Consultations consultations) {
		this.negotiation = negotiation;
		this.consultations = consultations;
	}

	Consultation current(DossierId dossier) {
		return this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow();
	}

	UnitFile of(DossierId dossier, String unit) {
		return this.consultations.files(Officials.EU_COORDINATOR, current(dossier))
			.stream()
			.filter((file) -> file.unit().equals(unit))
			.findFirst()
			.orElseThrow();
	}

	/** What the reader may know that was done with files besides opinions. */
	List<UnitAct.Kind> acts(CurrentUser reader, DossierId dossier) {
		return this.consultations.acts(reader, dossier).stream().map(UnitAct::kind).toList();
	}

	/** The coordinator's task to decide on more time. */
	TaskId moreTime(DossierId dossier) {
		return this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_DECIDE_MORE_TIME);
	}

	/** The coordinator's task to settle what was returned. */
	TaskId returned(DossierId dossier) {
		return this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_SETTLE_RETURN);
	}

	/** Why something was refused. */
	static String key(Outcome<?> outcome) {
		return outcome.refusal().orElseThrow().key();
	}

}
