package org.chapeau.app.negotiation;

import java.time.Instant;
import java.time.LocalDate;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A reserve on a clause or on the text as a whole, as its reader may know it. While it is
 * live, the text is not clean. Of another side's reserve nobody learns why or by whom.
 *
 * @param id the reserve
 * @param dossier the dossier
 * @param clause the clause, or {@code null} for the text as a whole
 * @param party the side it belongs to
 * @param memberState the group of the delegation it belongs to inside its side, if any
 * @param kind what it waits for
 * @param reason why; nothing unless the reader is of its own side
 * @param liftBy the day by which it should be lifted, on its own side's calendar
 * @param enteredAt when it was entered
 * @param enteredBy who entered it; nobody unless the reader is of its own side
 * @param liftedAt when it was lifted, if it was
 * @param liftedBy who lifted it, likewise
 */
public record Reserve(ReserveId id, DossierId dossier, @Nullable ClauseId clause, Party party,
		@Nullable String memberState, Kind kind, @Nullable String reason, @Nullable LocalDate liftBy, Instant enteredAt,
		@Nullable String enteredBy, @Nullable Instant liftedAt, @Nullable String liftedBy) {

	public boolean isLive() {
		return this.liftedAt == null;
	}

	/**
	 * Whether it is live although the day by which it should have been lifted is over.
	 * @param today the day it is where its side is
	 */
	public boolean isOverdueOn(LocalDate today) {
		return isLive() && this.liftBy != null && this.liftBy.isBefore(today);
	}

	/**
	 * Whether it is a Member State's, and so exists inside its side only.
	 */
	public boolean isOfMemberState() {
		return this.memberState != null;
	}

	boolean isOfSameOwner(Reserve other) {
		return this.party.equals(other.party) && ((this.memberState != null)
				? this.memberState.equals(other.memberState) : other.memberState == null);
	}

	/**
	 * What a reserve waits for.
	 */
	public enum Kind {

		/** The substance is not accepted. */
		SUBSTANTIVE,
		/** The text is still being examined. */
		SCRUTINY,
		/** A parliament has to be heard. */
		PARLIAMENTARY,
		/** The wording of one language is still being checked. */
		LINGUISTIC

	}

}
