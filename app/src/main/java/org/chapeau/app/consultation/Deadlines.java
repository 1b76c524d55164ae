package org.chapeau.app.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.chapeau.app.calendar.Calendars;
import org.chapeau.app.calendar.WorkingDays;
import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.TimeTable.Span;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;
import org.springframework.stereotype.Component;

/**
 * By when a side's units are to answer, and by when everything else is to be done. Units
 * are reminded when two thirds of their time have passed.
 */
@Component
public class Deadlines {

	private static final TimeTable TABLE = TimeTable.ofProgram();

	private final Calendars calendars;

	private final Clock clock;

	Deadlines(Calendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * The deadline under each limit, were the units asked now.
	 */
	public Map<TimeLimit, Instant> ifAskedNow(Party party) {
		Map<TimeLimit, Instant> deadlines = new EnumMap<>(TimeLimit.class);
		for (TimeLimit limit : TimeLimit.values()) {
			deadlines.put(limit, fromNow(party, limit).deadline());
		}
		return deadlines;
	}

	Window fromNow(Party party, TimeLimit limit) {
		return fromNow(party, limit, Forms.OPINION);
	}

	/**
	 * The window of work on a form.
	 * @throws IllegalArgumentException if there is no time limit for it
	 */
	Window fromNow(Party party, TimeLimit limit, String form) {
		Instant now = this.clock.instant();
		Span span = TABLE.span(form, limit);
		int days = span.workingDays();
		if (days > 0) {
			WorkingDays calendar = this.calendars.of(party);
			return new Window(calendar.openingAfter(now, (days * 2 + 2) / 3), calendar.closeAfter(now, days));
		}
		return until(now.plus(span.time()));
	}

	/**
	 * The window from now to a deadline that is set by hand.
	 */
	Window until(Instant deadline) {
		Instant now = this.clock.instant();
		return new Window(now.plus(Duration.between(now, deadline).multipliedBy(2).dividedBy(3)), deadline);
	}

}
