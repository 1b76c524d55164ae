package org.chapeau.app.sample;

import org.chapeau.app.agreed.ReleasedStatements;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.Jobs;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.SamplePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Plays the sample packages on the first start: one that is released, and one half-way
 * through its negotiation; and fills the library of earlier statements.
 */
@SamplePart
class SampleData implements ApplicationRunner {

	private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

	private final Dossiers dossiers;

	private final ClauseBank clauseBank;

	private final SampleUsers users;

	private final Jobs jobs;

	private final SamplePlay play;

	private final ReleasedStatements earlier;

	SampleData(Dossiers dossiers, ClauseBank clauseBank, SampleUsers users, Jobs jobs, SamplePlay play,
			ReleasedStatements earlier) {
		this.dossiers = dossiers;
		this.clauseBank = clauseBank;
		this.users = users;
		this.jobs = jobs;
		this.play = play;
		this.earlier = earlier;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		// Those who play it are of both sides, and none of them has signed in.
		try (Zone all = Zone.ofAll()) {
			if (this.dossiers.none()) {
				play();
			}
		}
	}

	private void play() {
		Catalogue catalogue = this.clauseBank.catalogue(this.users.in("EU/desk-officer"));
		this.jobs.whileResting(() -> {
			this.play.toRelease(SamplePackage.load(SamplePackage.SCHUMAN_FORUM, catalogue));
			this.play.toTable(SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE, catalogue));
		});
		SamplePackage.EARLIER.forEach((name) -> this.earlier.enter(SamplePackage.load(name, catalogue)));
		LOG.info("The sample packages are loaded");
	}

}
