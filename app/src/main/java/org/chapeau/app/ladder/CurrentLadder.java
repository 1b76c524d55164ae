package org.chapeau.app.ladder;

import org.chapeau.app.kernel.Current;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.springframework.stereotype.Component;

/**
 * The ladder that is in use.
 */
@Component
class CurrentLadder {

	private final Current<InUse> current;

	/**
	 * The ladder in use.
	 * @param store where it is kept
	 * @param seeding has put the first version there
	 */
	CurrentLadder(LadderStore store, LadderSeeding seeding) {
		this.current = new Current<>(() -> store.stamp().orElseThrow(), (stamp) -> InUse.of(store.version(stamp)));
	}

	LadderVersion version() {
		return this.current.get().version();
	}

	Ladder ladder() {
		return this.current.get().ladder();
	}

	VerbRecogniser verbs() {
		return this.current.get().verbs();
	}

	/**
	 * What is made of a version: patterns take time to build.
	 */
	private record InUse(LadderVersion version, Ladder ladder, VerbRecogniser verbs) {

		static InUse of(LadderVersion version) {
			return new InUse(version, version.book().ladder(), VerbRecogniser.of(version.book()));
		}

	}

}
