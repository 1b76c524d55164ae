package org.chapeau.app.longrun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Substitution;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.inbox.Handovers;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.Tasks;

import org.springframework.boot.test.context.TestComponent;

/**
 * What colleagues settle among themselves: who takes a task, who hands it on, who stands
 * in for whom.
 */
@TestComponent
class OfficeMoves {

	private final Tasks tasks;

	private final Handovers handovers;

	private final Substitutions substitutions;

	private final Clock clock;

	OfficeMoves(Tasks tasks, Handovers handovers, Substitutions substitutions, Clock clock) {
		this.tasks = tasks;
		this.handovers = handovers;
		this.substitutions = substitutions;
		this.clock = clock;
	}

	Outcome<?> take(Turn turn) {
		return (turn.task().assignee() == null) ? this.tasks.claim(turn.user(), turn.id())
				: this.tasks.unclaim(turn.user(), turn.id());
	}

	Outcome<?> handOver(Turn turn) {
		List<String> others = this.handovers.others(turn.user(), turn.task());
		return turn.dice()
			.oneIfAny(others)
			.<Outcome<?>>map((other) -> this.handovers.handOver(turn.user(), turn.id(), other, "I am away tomorrow."))
			.orElse(Turn.PASS);
	}

	/** Appoints a colleague for some days, or ends a substitution early. */
	Outcome<?> standIn(Turn turn, CurrentUser colleague) {
		List<Substitution> open = this.substitutions.open(turn.user());
		if (open.size() > 3 || (!open.isEmpty() && turn.dice().in100(30))) {
			return this.substitutions.end(turn.user(), turn.dice().one(open).id());
		}
		Instant from = this.clock.instant().minus(Duration.ofMinutes(1));
		return this.substitutions.appoint(turn.user(), new Substitutions.Wanted(turn.user().name(), colleague.name(),
				from, from.plus(Duration.ofDays(1 + turn.dice().below(14))), ""));
	}

}
