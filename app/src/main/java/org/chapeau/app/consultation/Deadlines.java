package org.chapeau.app.consultation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import org.chapeau.app.calendar.Calendars;
import org.chapeau.app.calendar.WorkingDays;
import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * By when a side's units are to answer. They are reminded when two thirds of their time
 * have passed.
 */
@Component
public class Deadlines {

	private static final int WORKING_DAYS = 10;

	private static final Duration FAST_TRACK = Duration.ofHours(48);

	private static final Duration SUMMIT_NIGHT = Duration.ofHours(1);

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
		Instant now = this.clock.instant();
		if (limit == TimeLimit.STANDARD) {
			WorkingDays calendar = this.calendars.of(party);
			return new Window(calendar.openingAfter(now, (WORKING_DAYS * 2 + 2) / 3),
					calendar.closeAfter(now, WORKING_DAYS));
		}
		return until(now.plus((limit == TimeLimit.FAST_TRACK) ? FAST_TRACK : SUMMIT_NIGHT));
	}

	/**
	 * The window from now to a deadline that is set by hand.
	 */
	Window until(Instant deadline) {
		Instant now = this.clock.instant();
		return new Window(now.plus(Duration.between(now, deadline).multipliedBy(2).dividedBy(3)), deadline);
	}

}
