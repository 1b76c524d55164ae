package org.chapeau.app.release;

import java.time.Instant;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A party's key, turned on one package and one instant.
 *
 * @param party whose key it is
 * @param packageHash the hash of the package it was turned on
 * @param instant the instant it was turned for
 * @param by the officer who turned it; for their own side only
 * @param turnedAt when it was turned
 */
public record Key(Party party, String packageHash, Instant instant, @Nullable String by, Instant turnedAt) {
}
