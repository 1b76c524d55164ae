package org.chapeau.app.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.Substitutions;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.process.Tasks;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts back what substitutes had taken and not done when they ceased to stand in: the
 * principal, who is back, must not find it taken by somebody who may not do it any more.
 */
@Component
public class FormerOffices {

	/** What was ended a moment ago may not have been committed at the last look. */
	private static final Duration OVERLAP = Duration.ofMinutes(5);

	private final Substitutions substitutions;

	private final Colleagues colleagues;

	private final Tasks tasks;

	private final Clock clock;

	private Instant tidied = Instant.EPOCH;

	FormerOffices(Substitutions substitutions, Colleagues colleagues, Tasks tasks, Clock clock) {
		this.substitutions = substitutions;
		this.colleagues = colleagues;
		this.tasks = tasks;
		this.clock = clock;
	}

	/**
	 * Looks after those who have ceased to stand in since the last time.
	 */
	@Scheduled(fixedDelayString = "${chapeau.inbox.tidy:PT1M}")
	@Transactional
	public void tidy() {
		try (Zone all = Zone.ofAll()) {
			Instant now = this.clock.instant();
			this.substitutions.ceased(this.tidied.minus(OVERLAP), now)
				.forEach((former) -> this.colleagues.find(former.side(), former.name())
					.ifPresent(this.tasks::returnFormer));
			this.tidied = now;
		}
	}

}
