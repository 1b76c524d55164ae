package org.chapeau.app.sample;

import org.chapeau.app.agreed.ReleasedStatements;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.EngineStart;
import org.chapeau.app.process.StartTurn;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.SamplePackage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Plays the sample packages on the first start: one that is released, and one half-way
 * through its negotiation; and fills the library of earlier statements. Of nodes that
 * start together one plays, and the others wait until it has.
 */
@SamplePart
class SampleData implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

	private final Dossiers dossiers;

	private final ClauseBank clauseBank;

	private final SampleUsers users;

	private final SamplePlay play;

	private final ReleasedStatements earlier;

	private final StartTurn turn;

	private boolean running;

	SampleData(Dossiers dossiers, ClauseBank clauseBank, SampleUsers users, SamplePlay play, ReleasedStatements earlier,
			StartTurn turn) {
		this.dossiers = dossiers;
		this.clauseBank = clauseBank;
		this.users = users;
		this.play = play;
		this.earlier = earlier;
		this.turn = turn;
	}

	@Override
	public void start() {
		// Those who play it are of both sides, and none of them has signed in.
		try (Zone all = Zone.ofAll()) {
			this.turn.during(() -> {
				if (this.dossiers.none()) {
					play();
				}
			});
		}
		this.running = true;
	}

	/**
	 * Before the engine takes jobs: those of the sample are run by whoever plays it, at
	 * the time that is played, and no node takes them away. Whoever asked for the bean
	 * itself would be started behind it.
	 */
	@Override
	public int getPhase() {
		return EngineStart.PHASE - 1;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void play() {
		Catalogue catalogue = this.clauseBank.catalogue(this.users.in("EU/desk-officer"));
		this.play.toRelease(SamplePackage.load(SamplePackage.SCHUMAN_FORUM, catalogue));
		this.play.toTable(SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE, catalogue));
		SamplePackage.EARLIER.forEach((name) -> this.earlier.enter(SamplePackage.load(name, catalogue)));
		LOG.info("The sample packages are loaded");
	}

}
