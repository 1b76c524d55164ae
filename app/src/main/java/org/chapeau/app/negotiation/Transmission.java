package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.Locale;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What has crossed from one side's zone into the shared one. It names the side and never
 * an officer: its own side finds the officer in the audit record.
 *
 * @param dossier the dossier
 * @param round the round it belongs to
 * @param from the side that released it
 * @param kind what it was
 * @param hash the hash of the whole text after it
 * @param message what the side says to the other, if anything
 * @param at when it crossed
 * @param receivedAt when a negotiator of another side first opened it, for the side that
 * released it only; {@code null} for others, and as long as nobody has
 */
public record Transmission(DossierId dossier, int round, Party from, Kind kind, String hash, @Nullable String message,
		Instant at, @Nullable Instant receivedAt) {

	Transmission(DossierId dossier, int round, Party from, Kind kind, String hash, @Nullable String message,
			Instant at) {
		this(dossier, round, from, kind, hash, message, at, null);
	}

	/**
	 * What a transmission carries.
	 */
	public enum Kind {

		ZERO_DRAFT, CLEARED, PROPOSALS, PROPOSAL, ACCEPTANCE, SUPPORT, WITHDRAWAL_OF_PROPOSAL, NEW_CLAUSE, CHAIRS_TEXT,
		MOVE, JOIN, OFFER_ACCEPTED, OFFER_DECLINED, OFFER_WITHDRAWN, AD_REFERENDUM, REFUSAL, APPROVED, RETURNED,
		WITHDRAWAL_PROPOSED, WITHDRAWAL_AGREED, BOTH_AUTHENTIC_PROPOSED, BOTH_AUTHENTIC_AGREED, PROVISIONAL_PROPOSED,
		PROVISIONAL_AGREED;

		/**
		 * The kind as it stands in message keys.
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
