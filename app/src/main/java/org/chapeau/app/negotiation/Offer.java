package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a side offers about a clause beside a wording of its own, and what takes effect
 * once every party has accepted it. Until then the text stands as it does.
 *
 * @param id the offer
 * @param dossier the dossier
 * @param clause the clause it is about
 * @param party the side that made it
 * @param kind what it offers
 * @param en the English of a chair's text
 * @param ja the Japanese of a chair's text
 * @param other for a move the clause to stand behind, none for the first place; for a
 * joining the clause whose words are taken in
 * @param state what has become of it
 * @param acceptedBy the parties that have accepted it, the one that made it among them
 * @param at when it was made
 */
public record Offer(OfferId id, DossierId dossier, ClauseId clause, Party party, Kind kind, @Nullable String en,
		@Nullable String ja, @Nullable ClauseId other, State state, Set<Party> acceptedBy, Instant at) {

	/**
	 * Whether every party has accepted the offer once one more does.
	 */
	boolean isAcceptedByAll(Collection<Party> parties, Party oneMore) {
		return parties.stream().allMatch((party) -> party.equals(oneMore) || this.acceptedBy.contains(party));
	}

	/**
	 * What is offered.
	 */
	public enum Kind {

		/** A compromise in the place of all readings; the originals are kept. */
		CHAIRS_TEXT,
		/** Another place for the clause. */
		MOVE,
		/** One clause of two. */
		JOIN

	}

	/**
	 * What has become of an offer.
	 */
	public enum State {

		OPEN, ACCEPTED, DECLINED, WITHDRAWN,
		/** The clause it was about is no longer there, or settled otherwise. */
		GONE

	}

}
