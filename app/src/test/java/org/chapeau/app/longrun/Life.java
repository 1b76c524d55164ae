package org.chapeau.app.longrun;

import org.chapeau.catalogue.Rank;

/**
 * What is in store for a dossier. At some time in its life anything goes, so that some
 * are returned early and some late.
 *
 * @param rank the rank of those who meet
 * @param wildFrom the number of decisions from which anything goes
 * @param wildUntil the number of decisions from which people do what brings it to its end
 * @param leftAfter the number of decisions after which nobody goes on with it
 */
record Life(Rank rank, int wildFrom, int wildUntil, int leftAfter) {

	/** Everybody does what brings it to its end. */
	static Life tame(Rank rank) {
		return new Life(rank, 0, 0, Integer.MAX_VALUE);
	}

}
