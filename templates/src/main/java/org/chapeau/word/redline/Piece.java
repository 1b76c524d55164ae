package org.chapeau.word.redline;

/**
 * Words that share a fate.
 *
 * @param fate what became of them
 * @param text the words, never empty
 */
public record Piece(Fate fate, String text) {

}
