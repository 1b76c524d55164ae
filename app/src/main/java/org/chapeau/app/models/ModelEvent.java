package org.chapeau.app.models;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has done with a version.
 *
 * @param number the version
 * @param what what was done
 * @param by who did it
 * @param at when
 * @param definition the definition in the engine that came of it, if one did
 */
public record ModelEvent(int number, What what, String by, Instant at, @Nullable String definition) {

	/**
	 * What can be done with a version.
	 */
	public enum What {

		/** Uploaded, checked and proposed. */
		UPLOADED,
		/** Proposed again, having been in use or withdrawn before. */
		PROPOSED,
		/** Proposed no more, for another took its place. */
		REPLACED,
		/** Proposed no more. */
		WITHDRAWN,
		/** Put into use by a second officer. */
		ACTIVATED;

		/** The key under which it goes on record. */
		String recorded() {
			return "process-" + name().toLowerCase(Locale.ROOT);
		}

	}

}
