package org.chapeau.app.notification;

import java.time.Clock;
import java.time.Instant;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.notification.persistence.MailStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that the mail server has not taken, for an operator: how many, not whose
 * and not of what.
 */
@Component
@Transactional
public class RefusedMail {

	private final MailStore mail;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	RefusedMail(MailStore mail, Clock clock, ApplicationEventPublisher events) {
		this.mail = mail;
		this.clock = clock;
		this.events = events;
	}

	@Transactional(readOnly = true)
	public Refused now() {
		try (Zone all = Zone.ofAll()) {
			return this.mail.refused();
		}
	}

	/**
	 * Has them tried again at once, by whichever node comes first; that an operator did
	 * so is on record.
	 */
	public void hurry(CurrentUser operator) {
		try (Zone all = Zone.ofAll()) {
			this.mail.hurry(this.clock.instant());
			this.events.publishEvent(Recorded.byOperator("operator-mail-hurried", operator.name()));
		}
	}

	/**
	 * Letters that the server has not taken.
	 *
	 * @param letters how many
	 * @param since when the oldest was written, if there are any
	 * @param next when the first is tried again, if there are any
	 */
	public record Refused(long letters, @Nullable Instant since, @Nullable Instant next) {
	}

}
