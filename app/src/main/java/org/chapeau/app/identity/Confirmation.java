package org.chapeau.app.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * That somebody proves anew who they are, for one page. A session holds one at most.
 *
 * @param page the path of the page, without the context path
 * @param user who is asked
 * @param typed what they had typed there, by its field
 * @param askedAt when they were asked
 * @param givenAt when they had proved it, or {@code null} before
 */
public record Confirmation(String page, String user, Map<String, String> typed, Instant askedAt,
		@Nullable Instant givenAt) implements Serializable {

	/**
	 * How long a proof holds.
	 */
	static final Duration HOLDS = Duration.ofMinutes(5);

	public Confirmation {
		typed = Map.copyOf(typed);
	}

	/**
	 * Whether it is given, and still holds.
	 */
	public boolean isGiven(Instant now) {
		return this.givenAt != null && now.isBefore(this.givenAt.plus(HOLDS));
	}

	Confirmation given(Instant at) {
		return new Confirmation(this.page, this.user, this.typed, this.askedAt, at);
	}

}
