package org.chapeau.app.sample;

import org.chapeau.app.agreed.ReleasedStatements;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.SamplePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the sample packages into a database that has no dossier: one that is released,
 * and one half-way through its negotiation; and fills the library of earlier statements.
 */
@SamplePart
class SampleData {

	private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

	private final Dossiers dossiers;

	private final ClauseBank clauseBank;

	private final SampleUsers users;

	private final SamplePlay play;

	private final ReleasedStatements earlier;

	private final SampleNote note;

	SampleData(Dossiers dossiers, ClauseBank clauseBank, SampleUsers users, SamplePlay play, ReleasedStatements earlier,
			SampleNote note) {
		this.dossiers = dossiers;
		this.clauseBank = clauseBank;
		this.users = users;
		this.play = play;
		this.earlier = earlier;
		this.note = note;
	}

	/**
	 * Plays them once, and notes that it has begun and that it has ended.
	 */
	void play() {
		if (!this.dossiers.none()) {
			return;
		}
		LOG.info("The sample packages are played, this once; pages are there when that is done");
		this.note.begun();
		playAll();
		this.note.ended();
		LOG.info("The sample packages are loaded");
	}

	private void playAll() {
		Catalogue catalogue = this.clauseBank.catalogue(this.users.in("EU/desk-officer"));
		this.play.toRelease(SamplePackage.load(SamplePackage.SCHUMAN_FORUM, catalogue));
		this.play.toTable(SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE, catalogue));
		SamplePackage.EARLIER.forEach((name) -> this.earlier.enter(SamplePackage.load(name, catalogue)));
	}

}
