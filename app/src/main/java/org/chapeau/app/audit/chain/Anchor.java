package org.chapeau.app.audit.chain;

import java.time.Instant;

/**
 * Where the shared strand ended at a moment, put down outside the database. The shared
 * strand holds the seals of the others, so an anchor of it holds them all.
 *
 * @param at when
 * @param head the link of the last shared row then
 */
public record Anchor(Instant at, String head) {

}
