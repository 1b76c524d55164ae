package org.chapeau.app.approval.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.springframework.stereotype.Component;

/**
 * Shows a deadline in UTC too, for in the night in which the clocks are put back a local
 * time means two instants.
 */
@Component("utc")
public class UtcClock {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'");

	/**
	 * Such as {@code 2024-11-01 09:00 UTC}.
	 */
	public String show(Instant instant) {
		return FORM.format(instant.atZone(ZoneOffset.UTC));
	}

}
