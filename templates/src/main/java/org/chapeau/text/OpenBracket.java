package org.chapeau.text;

/**
 * A bracket together with its place in the text.
 *
 * @param path the place
 * @param bracket the bracket found there
 */
public record OpenBracket(BracketPath path, Bracket bracket) {

}
