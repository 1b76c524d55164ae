package org.chapeau.app.sample;

import org.chapeau.app.kernel.Zone;
import org.chapeau.app.process.StartTurn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Has the sample played when the program starts, before anybody can reach it. Of nodes
 * that start together one plays, and the others wait until it has. What another has left
 * half played nobody gets to see, not even where no sample is wanted any more.
 */
@Component
class SampleStart implements SmartLifecycle {

	private final StartTurn turn;

	private final SampleNote note;

	private final ObjectProvider<SampleData> sample;

	private boolean running;

	SampleStart(StartTurn turn, SampleNote note, ObjectProvider<SampleData> sample) {
		this.turn = turn;
		this.note = note;
		this.sample = sample;
	}

	@Override
	public void start() {
		// Those who play it are of both sides, and none of them has signed in.
		try (Zone all = Zone.ofAll()) {
			this.turn.during(() -> {
				this.note.mustNotBeHalf();
				this.sample.ifAvailable(SampleData::play);
			});
		}
		this.running = true;
	}

	/**
	 * Before the server takes connections: who came meanwhile would be put on record at
	 * the time that is played, and see half of it. And so before the engine takes jobs:
	 * those of the sample are run by whoever plays it, and no node takes them away.
	 * Whoever asked for a bean that starts later would be started behind it.
	 */
	@Override
	public int getPhase() {
		return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
