package org.chapeau.app.kernel;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and belongs on record. Features publish it in the
 * transaction that makes it happen; what is listening is none of their business.
 *
 * @param dossier the dossier it happened to, or {@code null} if to none: such a thing has
 * a zone, unless an operator did it
 * @param zone the side within which it happened, or {@code null} if both sides may know
 * @param what a key under {@code recorded.} in the messages
 * @param side the side that did it, or {@code null} if time or a process did
 * @param user who did it; never shown to the other side, nor an operator to any
 * @param hash the hash of the text it was about, if any
 * @param subject a clause, unit or step it was about, as an id or a group path
 */
public record Recorded(@Nullable DossierId dossier, @Nullable Party zone, String what, @Nullable Party side,
		@Nullable String user, @Nullable String hash, @Nullable String subject) {

	/**
	 * Something both sides may know of.
	 */
	public static Recorded shared(DossierId dossier, String what, @Nullable Party side, @Nullable String user,
			@Nullable String hash) {
		return new Recorded(dossier, null, what, side, user, hash, null);
	}

	/**
	 * Something only the side it happened in may know of.
	 */
	public static Recorded within(Party zone, DossierId dossier, String what, @Nullable String user,
			@Nullable String hash) {
		return new Recorded(dossier, zone, what, zone, user, hash, null);
	}

	/**
	 * Something that has to do with no dossier, and only with the side it happened in.
	 */
	public static Recorded ofSide(Party zone, String what, String user, @Nullable String hash) {
		return new Recorded(null, zone, what, zone, user, hash, null);
	}

	/**
	 * Something that an operator did, who has no side. Both sides may know that one did,
	 * and nothing of what it was about; who it was is for whoever runs the installation.
	 * @param what a key that begins with {@code operator-}
	 */
	public static Recorded byOperator(String what, String operator) {
		return new Recorded(null, null, what, null, operator, null, null);
	}

	/**
	 * The same, about a clause, unit or step.
	 */
	public Recorded about(String about) {
		return new Recorded(this.dossier, this.zone, this.what, this.side, this.user, this.hash, about);
	}

}
