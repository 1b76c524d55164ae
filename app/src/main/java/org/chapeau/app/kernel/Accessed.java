package org.chapeau.app.kernel;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has signed in, looked at a page or got hold of a file. Unlike what is
 * {@link Recorded} it changes nothing and may happen outside of a transaction; who on the
 * other side it was, or that it was, is never theirs to know.
 *
 * @param side the side of the person, or {@code null} for an operator: they have none, so
 * that both sides may know that one did, and neither who
 * @param dossier the dossier the file belongs to, if it was about one
 * @param what a key under {@code recorded.} in the messages
 * @param user who it was
 * @param hash the SHA-256 of the file or the text, if it was about one
 * @param subject which page it was, or what the file is called
 */
public record Accessed(@Nullable Party side, @Nullable DossierId dossier, String what, String user,
		@Nullable String hash, @Nullable String subject) {

	/**
	 * Somebody has signed in.
	 * @param side their side, or {@code null} for an operator
	 */
	public static Accessed signedIn(@Nullable Party side, String user) {
		return new Accessed(side, null, (side != null) ? "signed-in" : "operator-signed-in", user, null, null);
	}

	/**
	 * Somebody has got hold of a file.
	 * @param dossier the dossier it belongs to, if it does to one
	 * @param file what it is called; of a file of a dossier the hash says enough
	 */
	public static Accessed downloaded(Party side, @Nullable DossierId dossier, String user, String hash,
			@Nullable String file) {
		return new Accessed(side, dossier, "downloaded", user, hash, file);
	}

	/**
	 * Somebody has looked at a page of a dossier, or of what else is their side's own.
	 * @param dossier the dossier, if it was a page of one
	 * @param hash of the text as it stood, if the page is about one
	 * @param page which one, such as {@code dossiers/consultation}; a clause by its id
	 */
	public static Accessed viewed(Party side, @Nullable DossierId dossier, String user, @Nullable String hash,
			String page) {
		return new Accessed(side, dossier, "viewed", user, hash, page);
	}

}
