package org.chapeau.app.identity;

import java.time.Instant;
import java.util.UUID;

import org.chapeau.text.Party;

/**
 * That one person of a side stands in for another for a time (代理). What the substitute
 * does stays the substitute's; that it was done for the principal is recorded with it.
 *
 * @param id the substitution
 * @param party the side, the same for both
 * @param principal who is away
 * @param substitute who stands in
 * @param from from when, inclusive
 * @param until until when, exclusive
 * @param note for the side to read; may be blank
 * @param appointedBy the principal, or a coordinator for them
 */
public record Substitution(UUID id, Party party, String principal, String substitute, Instant from, Instant until,
		String note, String appointedBy) {

	public boolean runsAt(Instant now) {
		return !now.isBefore(this.from) && now.isBefore(this.until);
	}

}
