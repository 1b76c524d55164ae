package org.chapeau.app.kernel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * Instants on their way into the database.
 */
public final class Instants {

	private Instants() {
	}

	/**
	 * The instant in the one form that both H2 and PostgreSQL take for a
	 * {@code timestamp with time zone}.
	 */
	public static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
