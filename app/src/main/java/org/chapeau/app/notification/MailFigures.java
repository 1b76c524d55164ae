package org.chapeau.app.notification;

import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.notification.persistence.MailStore;
import org.springframework.stereotype.Component;

/**
 * How the mail stands, of both sides together: as much as an operator may know.
 */
@Component
class MailFigures implements MeterBinder {

	private final MailStore mail;

	private final Clock clock;

	MailFigures(MailStore mail, Clock clock) {
		this.mail = mail;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Gauge.builder("chapeau.mail.waiting", this, MailFigures::waiting)
			.description("Letters that are to be sent by now")
			.register(registry);
	}

	private double waiting() {
		try (Zone all = Zone.ofAll()) {
			return this.mail.waiting(this.clock.instant());
		}
	}

}
