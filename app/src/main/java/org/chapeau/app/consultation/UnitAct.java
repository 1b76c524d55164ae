package org.chapeau.app.consultation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a unit's file besides an opinion. It is never changed.
 *
 * @param consultation the consultation
 * @param unit the path of the group whose file it is
 * @param asking the asking of the round, from 1
 * @param number its place among those of the unit in this asking, from 1
 * @param kind what was done
 * @param reason why; blank where none is needed
 * @param other the unit that the file was passed to
 * @param until until when more time was given
 * @param by who did it, for their own side only; {@code null} if time did
 * @param at when
 */
public record UnitAct(ConsultationId consultation, String unit, int asking, int number, Kind kind, String reason,
		@Nullable String other, @Nullable Instant until, @Nullable String by, Instant at) {

	/**
	 * What can be done with a unit's file.
	 */
	public enum Kind {

		/** The unit asks for more time. */
		TIME_ASKED, TIME_GRANTED, TIME_DECLINED,
		/** The unit passes the file to another. */
		PASSED_ON,
		/** The unit returns the file to whoever asked (差戻し). */
		RETURNED,
		/** Whoever asked asks the unit once more, after a change. */
		ASKED_AFRESH,
		/** Whoever asked asks the unit no more. */
		DROPPED,
		/** The unit was silent, and whoever asked has been told. */
		ESCALATED,
		/** The head of the unit has looked at an opinion given in their place (後閲). */
		LOOKED_AT

	}

}
