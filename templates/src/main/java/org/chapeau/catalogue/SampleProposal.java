package org.chapeau.catalogue;

/**
 * The wording that a party proposes for the whole of a clause.
 *
 * @param party the party's code, such as {@code JP}
 * @param text the wording
 */
public record SampleProposal(String party, Bilingual text) {
}
