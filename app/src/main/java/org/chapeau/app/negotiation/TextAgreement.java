package org.chapeau.app.negotiation;

import java.time.Instant;

import org.chapeau.text.Party;

/**
 * That a head of delegation agreed to the whole text ad referendum.
 *
 * @param party the head's side
 * @param hash the hash of the text
 * @param at when
 * @param isVoid whether the text was opened again since
 */
public record TextAgreement(Party party, String hash, Instant at, boolean isVoid) {
}
