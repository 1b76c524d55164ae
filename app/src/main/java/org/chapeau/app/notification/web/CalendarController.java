package org.chapeau.app.notification.web;

import java.nio.charset.StandardCharsets;

import org.chapeau.app.notification.CalendarFeed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The calendar feed. A calendar program cannot sign in: the secret in the address is all
 * it has, so an address that opens nothing looks like any that does not exist.
 */
@RestController
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarFeed feed;

	CalendarController(CalendarFeed feed) {
		this.feed = feed;
	}

	@GetMapping("/calendar/{secret}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret) {
		return this.feed.open(secret)
			.map((file) -> ResponseEntity.ok()
				.contentType(CALENDAR)
				.cacheControl(CacheControl.noStore())
				.body(file.getBytes(StandardCharsets.UTF_8)))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
