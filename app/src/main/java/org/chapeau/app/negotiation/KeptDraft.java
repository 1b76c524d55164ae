package org.chapeau.app.negotiation;

import java.time.Instant;

/**
 * A zero draft as it stood when a file was made of it.
 *
 * @param number counted from 1 within the dossier
 * @param hash the hash of the whole text
 * @param at when it was kept
 */
public record KeptDraft(int number, String hash, Instant at) {
}
