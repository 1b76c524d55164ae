package org.chapeau.app.discussion;

import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What one side says to the other about a clause, as its reader may know it. It is never
 * changed; the other side reads the side, the words and the time, and nothing else.
 *
 * @param id the message
 * @param dossier the dossier
 * @param clause the clause
 * @param party the side that says it
 * @param unit the group the author writes for; nothing unless the reader is of that side
 * @param author who sent it, likewise
 * @param words plain text
 * @param at when
 */
public record Message(MessageId id, DossierId dossier, ClauseId clause, Party party, @Nullable String unit,
		@Nullable String author, String words, Instant at) {
}
