package org.chapeau.app.approval;

import java.time.Instant;
import java.util.List;

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
 * @param counterText what it could live with apart from single clauses, such as a clause
 * to add, if it said
 * @param amendments what it would have single clauses say
 * @param by who answered; nobody where the delegation was silent
 * @param at when it answered, or the deadline
 */
public record SilenceResponse(SilenceId procedure, int number, String delegation, Kind kind, @Nullable String reason,
		@Nullable String counterText, List<Amendment> amendments, @Nullable String by, Instant at) {

	public SilenceResponse {
		amendments = List.copyOf(amendments);
	}

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
