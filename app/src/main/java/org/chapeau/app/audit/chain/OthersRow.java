package org.chapeau.app.audit.chain;

/**
 * A shared row that is not the reader's to know: only its place in the chain is told.
 *
 * @param place its place in the shared strand
 * @param link its link, which the row behind it vouches for
 */
public record OthersRow(long place, String link) {

}
