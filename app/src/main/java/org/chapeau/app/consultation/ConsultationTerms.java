package org.chapeau.app.consultation;

import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.consultation.Consultation.Window;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the units have.
 *
 * @param deadline from asking to the recording of silence; by default ten working days,
 * that is fourteen of the calendar
 */
@ConfigurationProperties("chapeau.consultation")
record ConsultationTerms(@DefaultValue("P14D") Duration deadline) {

	/** The units are reminded when two thirds of their time have passed. */
	Window from(Instant opened) {
		return new Window(opened.plus(this.deadline.multipliedBy(2).dividedBy(3)), opened.plus(this.deadline));
	}

}
