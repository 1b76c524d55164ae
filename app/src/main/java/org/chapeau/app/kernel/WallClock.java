package org.chapeau.app.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;

/**
 * Reads a time as somebody types it, in the local time of a zone. A time that the clocks
 * skip in spring is refused; of one that they show twice in autumn the earlier is meant,
 * so that nobody who relies on the page is late, unless only the later is allowed.
 */
public final class WallClock {

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final ZoneId zone;

	public WallClock(ZoneId zone) {
		this.zone = zone;
	}

	/**
	 * Reads a local date and time.
	 * @param typed such as {@code 2024-11-01T10:00}
	 * @param notBefore the earliest that is allowed, which says which of two is meant
	 * @return the instant; refused if it is no time, or one that the clocks skip
	 */
	public Outcome<Instant> read(String typed, Instant notBefore) {
		LocalDateTime local;
		try {
			local = LocalDateTime.parse(typed.strip().replace(' ', 'T'));
		}
		catch (DateTimeParseException ex) {
			return Outcome.refused("time-unreadable", typed);
		}
		ZoneOffsetTransition change = this.zone.getRules().getTransition(local);
		if (change != null && change.isGap()) {
			return Outcome.refused("time-skipped", SHOWN.format(local), SHOWN.format(change.getDateTimeAfter()));
		}
		ZonedDateTime earlier = local.atZone(this.zone).withEarlierOffsetAtOverlap();
		return Outcome.done(earlier.toInstant().isBefore(notBefore) ? earlier.withLaterOffsetAtOverlap().toInstant()
				: earlier.toInstant());
	}

	/**
	 * The instant as it is named in refusals, in both languages alike.
	 */
	public String show(Instant instant) {
		return SHOWN.format(instant.atZone(this.zone));
	}

	/**
	 * The first full minute at or after an instant.
	 */
	public static Instant fullMinute(Instant instant) {
		Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
		return minute.equals(instant) ? minute : minute.plus(1, ChronoUnit.MINUTES);
	}

}
