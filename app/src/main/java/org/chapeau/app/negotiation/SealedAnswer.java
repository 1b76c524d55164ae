package org.chapeau.app.negotiation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Principal;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.chapeau.text.TextHash;
import org.jspecify.annotations.Nullable;

/**
 * An answer that a side has released. As long as it is sealed it exists for that side
 * alone, and the side can take it back.
 *
 * @param id the answer
 * @param dossier what it is about
 * @param party the side whose answer it is
 * @param round the round of negotiation
 * @param cleared whether the text is cleared as it stands; else wordings are proposed
 * @param textHash the hash of the whole text that it answers
 * @param seal the hash of all that is to cross, see {@link #seal}
 * @param releasedBy the officer who released it
 * @param groups the groups of the side that may answer for it, and so may take it back
 * @param releasedAt when it was released
 * @param state how it ended, or that it has not
 * @param endedBy who took it back, if anybody did
 * @param endedAt when it ended
 */
public record SealedAnswer(SealedAnswerId id, DossierId dossier, Party party, int round, boolean cleared,
		String textHash, String seal, String releasedBy, List<String> groups, Instant releasedAt, State state,
		@Nullable String endedBy, @Nullable Instant endedAt) {

	public SealedAnswer {
		groups = List.copyOf(groups);
	}

	static SealedAnswer released(Dossier dossier, Party party, boolean cleared, String textHash, List<Proposal> chosen,
			String by, List<String> groups, Instant at) {
		return new SealedAnswer(SealedAnswerId.random(), dossier.id(), party, dossier.round(), cleared, textHash,
				seal(cleared, textHash, chosen), by, groups, at, State.SEALED, null, null);
	}

	/**
	 * The hash of an answer: of the text it answers, its kind, and of each wording its
	 * clause and its words, in the order of the clauses' ids.
	 */
	static String seal(boolean cleared, String textHash, List<Proposal> chosen) {
		Stream<TextHash> head = Stream.of(new TextHash(textHash), TextHash.of(cleared ? "cleared" : "proposals", ""));
		Stream<TextHash> wordings = chosen.stream()
			.sorted(Comparator.comparing((wording) -> wording.clause().toString()))
			.flatMap((wording) -> Stream.of(TextHash.of(wording.clause().toString(), ""),
					TextHash.of(wording.en(), wording.ja())));
		return TextHash.ofAll(Stream.concat(head, wordings).toList()).hex();
	}

	/**
	 * Whether a person has the right to answer for the side, in an office of their own or
	 * in that of somebody they stand in for.
	 */
	public boolean isOfOffice(CurrentUser user) {
		return user.side().equals(this.party) && user.groupPaths().stream().anyMatch(this.groups::contains);
	}

	/**
	 * The principal in whose place somebody would take it back, if not in an office of
	 * their own.
	 */
	public Optional<String> endedFor(CurrentUser user) {
		return user.ownGroupPaths().stream().anyMatch(this.groups::contains) ? Optional.empty() : user.principals()
			.stream()
			.filter((principal) -> principal.groups().stream().anyMatch((id) -> this.groups.contains(id.path())))
			.map(Principal::name)
			.findFirst();
	}

	/**
	 * Whether these are the wordings it was sealed with.
	 */
	boolean holds(List<Proposal> chosen) {
		return this.seal.equals(seal(this.cleared, this.textHash, chosen));
	}

	/**
	 * How an answer ended. Only its own side knows; of what has crossed the other side
	 * has the transmission.
	 */
	public enum State {

		/** It has not crossed, and can be taken back. */
		SEALED,
		/** It crossed when a negotiator of another side opened the text. */
		READ,
		/** It crossed when the last side had answered. */
		ANSWERED,
		/**
		 * It crossed when it was released, since the process of the side knows no waiting
		 * yet.
		 */
		AT_ONCE,
		/** Its own side took it back. */
		RECALLED,
		/** The dossier was withdrawn before anybody had opened it. */
		LAPSED;

		/**
		 * Whether the other side has it.
		 */
		public boolean crossed() {
			return this == READ || this == ANSWERED || this == AT_ONCE;
		}

	}

}
