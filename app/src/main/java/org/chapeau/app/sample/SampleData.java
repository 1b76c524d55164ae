package org.chapeau.app.sample;

import org.chapeau.app.negotiation.persistence.DossierStore;
import org.chapeau.catalogue.SamplePackage;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Loads the sample packages on the first start.
 */
@Component
@ConditionalOnBooleanProperty("chapeau.sample")
class SampleData implements ApplicationRunner {

	private final DossierStore dossiers;

	private final SampleDraft draft;

	private final SampleUsers users;

	SampleData(DossierStore dossiers, SampleDraft draft, SampleUsers users) {
		this.dossiers = dossiers;
		this.draft = draft;
		this.users = users;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.dossiers.isEmpty()) {
			this.draft.open(this.users.in("EU/desk-officer"), SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE));
		}
	}

}
