package org.chapeau.app.sample;

import java.time.Duration;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.sample.SampleConsultation.Cast;
import org.chapeau.catalogue.SamplePackage;

/**
 * Plays a sample package through the use cases of the program.
 */
@SamplePart
class SamplePlay {

	private static final Duration BEFORE_RELEASE = Duration.ofDays(21);

	private final SampleDraft draft;

	private final SampleConsultation consultation;

	private final SampleApproval approval;

	private final SampleRelease release;

	private final Agreements agreements;

	private final SampleTable table;

	SamplePlay(SampleDraft draft, SampleConsultation consultation, SampleApproval approval, SampleRelease release,
			Agreements agreements, SampleTable table) {
		this.draft = draft;
		this.consultation = consultation;
		this.approval = approval;
		this.release = release;
		this.agreements = agreements;
		this.table = table;
	}

	/**
	 * As far as the table: both sides have answered on the first round, and the sample's
	 * brackets are open.
	 */
	DossierId toTable(SamplePackage sample) {
		String penholder = sample.penholder().equals("EU") ? "EU/desk-officer" : "JP/drafter";
		DossierId dossier = this.draft.open(this.table.user(penholder), sample).id();
		this.release.readouts(dossier, sample);
		this.consultation.play(Cast.EU, dossier, sample);
		this.consultation.play(Cast.JP, dossier, sample);
		agree(this.table.user("EU/desk-officer"), dossier, sample);
		agree(this.table.user("JP/drafter"), dossier, sample);
		return dossier;
	}

	private void agree(CurrentUser negotiator, DossierId dossier, SamplePackage sample) {
		List<ClauseText> text = this.table.text(negotiator, dossier);
		for (int i = 0; i < text.size(); i++) {
			ClauseText clause = text.get(i);
			if (sample.clauses().get(i).agreed() && !clause.agreedBy().contains(negotiator.side())) {
				this.table.done(this.agreements.agree(negotiator, clause.id(), clause.hash()));
			}
		}
	}

	/**
	 * All the way, at the time of the sample: it was released at an instant that is past.
	 */
	void toRelease(SamplePackage sample) {
		try {
			this.table.standAt(sample.released().orElseThrow().minus(BEFORE_RELEASE));
			DossierId dossier = toTable(sample);
			this.approval.play(dossier);
			this.release.keys(dossier, sample.released().orElseThrow());
		}
		finally {
			this.table.goBack();
		}
	}

}
