package org.chapeau.app.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Former;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.process.Tasks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts back what somebody had taken and not done in an office that they hold no longer,
 * because they have ceased to stand in, or were taken out of a group: a principal who is
 * back, and colleagues, must not find it taken by somebody who may not do it any more.
 * Not in the moment in which the office ends: whoever decides then must not keep somebody
 * from signing in.
 */
@Component
public class FormerOffices {

	/** What was ended a moment ago may not have been committed at the last look. */
	private static final Duration OVERLAP = Duration.ofMinutes(5);

	private final Substitutions substitutions;

	private final People people;

	private final Colleagues colleagues;

	private final Tasks tasks;

	private final Clock clock;

	private Instant tidied = Instant.EPOCH;

	FormerOffices(Substitutions substitutions, People people, Colleagues colleagues, Tasks tasks, Clock clock) {
		this.substitutions = substitutions;
		this.people = people;
		this.colleagues = colleagues;
		this.tasks = tasks;
		this.clock = clock;
	}

	/**
	 * Looks after those who have lost an office since the last time, and those who stand
	 * in for them.
	 */
	@Scheduled(fixedDelayString = "${chapeau.inbox.tidy:PT1M}")
	@Transactional
	public void tidy() {
		try (Zone all = Zone.ofAll()) {
			Instant now = this.clock.instant();
			// A clock may be put back.
			Instant since = (this.tidied.isAfter(now) ? now : this.tidied).minus(OVERLAP);
			Set<Former> left = this.people.left(since, now);
			Stream
				.of(left, this.substitutions.ofAll(left.stream().map(Former::name).toList()),
						this.substitutions.ceased(since, now))
				.flatMap(Set::stream)
				.distinct()
				.sorted(Comparator.comparing(Former::name))
				.forEach(this::tidy);
			this.tidied = now;
		}
	}

	/** Whoever may not work here at all holds no office. */
	private void tidy(Former former) {
		this.tasks.returnFormer(former.name(),
				this.colleagues.find(former.side(), former.name()).map(CurrentUser::groupPaths).orElse(List.of()));
	}

}
