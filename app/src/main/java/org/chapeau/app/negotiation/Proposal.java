package org.chapeau.app.negotiation;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.CanonicalForm;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a side wants a clause to say, whole, in both languages. An empty text asks for the
 * clause to go.
 *
 * @param id the proposal
 * @param dossier the dossier
 * @param clause the clause
 * @param party whose proposal it is
 * @param baseNumber the version of the clause it was written against
 * @param en the English text, without brackets
 * @param ja the Japanese text, without brackets
 * @param state how far it has come
 * @param authorGroup the group that wrote a draft; empty for what lies on the table,
 * where a proposal is its side's
 * @param createdAt when it was written
 * @param transmittedAt when it crossed to the other side
 */
public record Proposal(ProposalId id, DossierId dossier, ClauseId clause, Party party, int baseNumber, String en,
		String ja, State state, String authorGroup, Instant createdAt, @Nullable Instant transmittedAt) {

	/**
	 * How far a proposal has come.
	 */
	public enum State {

		/** In its own side's zone. */
		DRAFT,
		/** There too, in an answer that has been released and has not crossed. */
		SEALED,
		/** In the shared text, as a bracket. */
		TRANSMITTED, ACCEPTED, REJECTED, WITHDRAWN,
		/** Replaced by a later one of the same side, or dropped before it crossed. */
		SUPERSEDED

	}

	/**
	 * The same wording on its way to the other side, against the clause as it stands.
	 */
	Proposal transmittedOn(int number, Instant at) {
		return new Proposal(ProposalId.random(), this.dossier, this.clause, this.party, number, this.en, this.ja,
				State.TRANSMITTED, "", at, at);
	}

	/**
	 * Whether another draft takes the place of this one: the same group has written on
	 * the same clause.
	 */
	boolean givesWayTo(Proposal other) {
		return this.clause.equals(other.clause) && this.authorGroup.equals(other.authorGroup);
	}

	/**
	 * Whether these are the words, however their accents were typed.
	 */
	boolean says(String english, String japanese) {
		return CanonicalForm.sameWords(this.en, english) && CanonicalForm.sameWords(this.ja, japanese);
	}

}
