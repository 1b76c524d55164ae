package org.chapeau.app.negotiation;

import java.time.LocalDate;

import org.chapeau.app.kernel.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * A reserve as somebody wants to enter it.
 *
 * @param dossier the dossier
 * @param clause the clause, or {@code null} for the text as a whole
 * @param memberState the group of the delegation on whose behalf, or {@code null} for the
 * side itself
 * @param kind what it waits for, or {@code null} if none was chosen
 * @param reason why, for the own side only; at most {@value #LONGEST} characters
 * @param liftBy the day by which it should be lifted, if one is known
 */
public record NewReserve(DossierId dossier, @Nullable ClauseId clause, @Nullable String memberState,
		Reserve.@Nullable Kind kind, String reason, @Nullable LocalDate liftBy) {

	/**
	 * The longest reason, in characters.
	 */
	public static final int LONGEST = 4000;

}
