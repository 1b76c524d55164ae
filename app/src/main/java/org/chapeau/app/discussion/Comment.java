package org.chapeau.app.discussion;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What somebody remarks on a clause to their own side. It exists for that side only.
 *
 * @param id the comment
 * @param dossier the dossier
 * @param clause the clause
 * @param party the side within which it is said
 * @param unit the group the author writes for
 * @param author who wrote it
 * @param words plain text
 * @param at when
 * @param resolvedAt when it was dealt with, if it was
 * @param resolvedBy who said so
 */
public record Comment(CommentId id, DossierId dossier, ClauseId clause, Party party, String unit, String author,
		String words, Instant at, @Nullable Instant resolvedAt, @Nullable String resolvedBy) {

	public boolean isResolved() {
		return this.resolvedAt != null;
	}

}
