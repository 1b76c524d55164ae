package org.chapeau.app.approval;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a delegation said in a silence procedure, or that it said nothing. Silence is not
 * agreement; the two are recorded apart.
 *
 * @param procedure the procedure
 * @param number counted from 1 within the procedure
 * @param delegation the group of the delegation
 * @param kind what it said
 * @param reason why it reserves its position or objects; for its own side only
 * @param counterText the text it could live with, if it gave one
 * @param by who answered; nobody where the delegation was silent
 * @param at when it answered, or the deadline
 */
public record SilenceResponse(SilenceId procedure, int number, String delegation, Kind kind, @Nullable String reason,
		@Nullable String counterText, @Nullable String by, Instant at) {

	/**
	 * What a delegation can say.
	 */
	public enum Kind {

		/** Agreed explicitly. */
		AGREED,
		/** Reserved its position; this does not break the silence. */
		RESERVE,
		/** Objected. */
		BROKEN,
		/** Said nothing until the deadline. */
		SILENT;

		/**
		 * Whether the others have to be told why.
		 */
		public boolean needsReason() {
			return this == RESERVE || this == BROKEN;
		}

	}

}
