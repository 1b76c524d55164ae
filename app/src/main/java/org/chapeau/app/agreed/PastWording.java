package org.chapeau.app.agreed;

/**
 * A paragraph and the statement it stands in.
 */
public record PastWording(EarlierStatement statement, EarlierParagraph paragraph) {
}
