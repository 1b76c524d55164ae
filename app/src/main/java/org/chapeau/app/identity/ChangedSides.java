package org.chapeau.app.identity;

/**
 * Somebody works for another side than before: whoever keeps something under their name
 * that the former side may have lets go of it, within the same transaction.
 *
 * @param name the name they sign in with
 */
public record ChangedSides(String name) {
}
