package org.chapeau.app.longrun;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.release.Key;
import org.chapeau.app.release.Release;
import org.chapeau.app.release.Releases;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

/**
 * What the release officers do: turn their keys, take them back, or return the text.
 */
@TestComponent
class ReleaseMoves {

	private final Releases releases;

	private final Clock clock;

	ReleaseMoves(Releases releases, Clock clock) {
		this.releases = releases;
		this.clock = clock;
	}

	Map<String, Move> onTasks() {
		return Map.of(Forms.TURN_KEY, this::turn);
	}

	private Outcome<?> turn(Turn turn) {
		if (turn.wildly(10)) {
			return this.releases.returnText(turn.user(), turn.id(), "The visit is put off.");
		}
		Release release = this.releases.find(turn.user(), turn.dossier()).orElseThrow();
		List<Key> turned = this.releases.keys(turn.user(), release);
		if (!turn.wild() && this.releases.lapsed(turn.user(), release)) {
			return takeBack(turn);
		}
		Instant first = this.clock.instant()
			.truncatedTo(ChronoUnit.MINUTES)
			.plus(turn.dice().minutes(2, turn.wild() ? 4_000 : 60));
		Instant instant = (turned.isEmpty() || turn.wildly(10)) ? first : turned.get(0).instant();
		String hash = turn.wildly(5) ? turn.oldPage() : release.packageHash();
		return this.releases.turn(turn.user(), turn.id(), hash, instant);
	}

	Outcome<?> takeBack(Turn turn) {
		return this.releases.takeBack(turn.user(), turn.dossier());
	}

}
